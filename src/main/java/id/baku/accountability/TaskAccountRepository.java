package id.baku.accountability;

import org.springframework.data.jpa.repository.JpaRepository;

interface TaskAccountRepository extends JpaRepository<TaskAccount, String> {
}
