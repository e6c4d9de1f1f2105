package id.baku.administration.deputy;

import java.util.function.Function;

import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;

/** Refuses, with a sentence, a deputy whom the rules do not allow. */
@Component
class DeputyConflicts {

    private final DeputyRepository deputies;
    private final Staff staff;

    DeputyConflicts(DeputyRepository deputies, Staff staff) {
        this.deputies = deputies;
        this.staff = staff;
    }

    /** @param recordedBy who records it: nobody may give themselves another's rights */
    void refuse(DeputyDetails details, Agency agency, String recordedBy) {
        for (String user : new String[] {details.absent(), details.deputy()}) {
            require(staff.isStaff(user, agency), Refusal::invalid, "Pengguna \"%s\" bukan pegawai instansi ini.", user);
        }
        require(!details.deputy().equals(recordedBy), Refusal::forbidden,
                "Penunjukan diri sendiri harus dicatat oleh pengelola lain.", "");
        require(!staff.roles(details.absent(), agency).isEmpty(), Refusal::invalid,
                "%s tidak memegang peran pelaksana, jadi tidak perlu pengganti.", staff.nameOf(details.absent()));
        for (Deputy other : deputies.findByAgencyAndEndedAtIsNull(agency.id())) {
            if (other.overlaps(details)) {
                require(!other.absent().equals(details.absent()), Refusal::conflict,
                        "%s sudah mempunyai pengganti pada masa itu.", staff.nameOf(details.absent()));
                require(!other.absent().equals(details.deputy()), Refusal::conflict,
                        "%s sendiri berhalangan pada masa itu.", staff.nameOf(details.deputy()));
                require(!other.deputy().equals(details.absent()), Refusal::conflict,
                        "%s sedang menggantikan orang lain pada masa itu; akhiri penggantian itu dahulu.",
                        staff.nameOf(details.absent()));
            }
        }
    }

    private static void require(boolean good, Function<String, Refusal> otherwise, String sentence, String name) {
        if (!good) {
            throw otherwise.apply(sentence.formatted(name));
        }
    }
}
