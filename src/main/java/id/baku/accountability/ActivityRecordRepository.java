package id.baku.accountability;

import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityRecordRepository extends JpaRepository<ActivityRecord, String> {

    boolean existsByActivityInstance(String activityInstance);
}
