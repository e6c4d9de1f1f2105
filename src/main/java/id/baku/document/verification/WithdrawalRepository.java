package id.baku.document.verification;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface WithdrawalRepository extends JpaRepository<Withdrawal, String> {

    List<Withdrawal> findByVerificationCodeInOrderByWithdrawnAt(Collection<String> codes);
}
