package id.baku.work.accountability;

import org.springframework.data.jpa.repository.JpaRepository;

interface TaskAccountRepository extends JpaRepository<TaskAccount, String> {
}
