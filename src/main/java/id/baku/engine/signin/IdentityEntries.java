package id.baku.engine.signin;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EnsureUtil;

import id.baku.engine.refusal.Refusal;

/**
 * Checks entries about users, groups and tenants before they are stored. Otherwise the engine and the database would report
 * errors in English, as if the server had failed.
 */
final class IdentityEntries {

    static final String WEAK_PASSWORD = "Kata sandi tidak memenuhi syarat: paling sedikit sepuluh karakter, dengan huruf besar, huruf kecil, "
            + "angka, dan tanda lain; tanpa nama atau data lain pemilik akun, dan tidak mudah ditebak.";
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 255;

    private IdentityEntries() {
    }

    /** @param chosen whether the rules for passwords apply to a new one; not where the system itself sets it */
    static Void require(CommandContext context, UserEntity user, boolean chosen) {
        requireId(context, "User", "ID pengguna", user.getId());
        requireText("Nama depan", user.getFirstName());
        requireText("Nama belakang", user.getLastName());
        requireText("Alamat surel", user.getEmail());
        if (chosen && user.hasNewPassword() && context.getProcessEngineConfiguration().isEnablePasswordPolicy()
                && !user.checkPasswordAgainstPolicy()) {
            throw Refusal.invalid(WEAK_PASSWORD);
        }
        return null;
    }

    static Void require(CommandContext context, Group group) {
        requireId(context, "Group", "ID grup", group.getId());
        requireText("Nama grup", group.getName());
        requireText("Jenis grup", group.getType());
        return null;
    }

    static Void require(CommandContext context, Tenant tenant) {
        requireId(context, "Tenant", "ID instansi", tenant.getId());
        requireText("Nama instansi", tenant.getName());
        return null;
    }

    static String requireThere(String what, String id) {
        if (id == null || id.isBlank()) {
            throw Refusal.invalid(what + " wajib diisi.");
        }
        return id;
    }

    private static void requireId(CommandContext context, String kind, String what, String id) {
        requireThere(what, id);
        if (id.length() > LONGEST_ID) {
            throw Refusal.invalid("%s terlalu panjang; paling panjang %d karakter.".formatted(what, LONGEST_ID));
        }
        try {
            EnsureUtil.ensureWhitelistedResourceId(context, kind, id);
        } catch (ProcessEngineException otherSigns) {
            throw Refusal.invalid(what + " memuat tanda yang tidak diterima. Pakailah huruf, angka, titik, dan tanda hubung saja, "
                    + "dengan huruf atau angka di depan, misalnya diy.nama.");
        }
    }

    private static void requireText(String what, String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw Refusal.invalid("%s terlalu panjang; paling panjang %d karakter.".formatted(what, LONGEST_TEXT));
        }
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(what + " memuat tanda yang tidak dapat dicetak. Ketik ulang isian itu.");
        }
    }
}
