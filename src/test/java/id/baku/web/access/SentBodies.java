package id.baku.web.access;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A valid body for each endpoint, so that a refusal is due to the account and not to the body. */
final class SentBodies {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("sop.diagram.DiagramController$Confirmation", "{\"text\":\"bukan ini\"}"),
            Map.entry("sop.life.SopDraftController$Confirmation", "{\"identity\":false}"),
            Map.entry("sop.life.SopDraftController$Reason", "{\"reason\":\"Uji akses\"}"),
            Map.entry("sop.life.SopInForceController$Reason", "{\"reason\":\"Uji akses\"}"),
            Map.entry("sop.life.RatificationController$Entry", "revision=1&effective=2030-01-07&change=Uji%20akses&official=kepala-balai"),
            Map.entry("administration.deputy.DeputyDetails", "{\"absent\":\"diy.kasi\",\"deputy\":\"diy.promosi\",\"kind\":\"PLH\","
                    + "\"firstDay\":\"2030-01-07\",\"lastDay\":\"2030-01-08\",\"letter\":\"SP-UJI\"}"),
            Map.entry("administration.settings.Office", "{\"address\":\"Jalan Contoh Nomor 1\",\"contact\":\"Telepon (0274) 000000\"}"),
            Map.entry("administration.settings.EnteredOfficial", "{\"position\":\"Kepala Balai\",\"name\":\"Contoh Kepala Balai\"}"),
            Map.entry("office.calendar.CalendarChange", "{\"subject\":\"decree\",\"year\":2031,\"numbers\":\"Nomor 1 Tahun 2030\"}"),
            Map.entry("web.portal.SecondFactorController$Code", "{\"code\":\"000000\"}"),
            Map.entry("web.portal.SecondFactorController$Before", "{\"code\":\"000000\",\"password\":\"salah\"}"),
            Map.entry("web.portal.SecondFactorController$Whose", "{\"user\":\"{device}\"}"),
            Map.entry("web.portal.ForgottenPasswordController$Name", "{\"user\":\"diy.tidak.ada\"}"),
            Map.entry("web.portal.ForgottenPasswordController$NewPassword", "{\"token\":\"bukan\",\"password\":\"Mutu.Baku-2027\"}"),
            Map.entry("web.portal.ModelerKeyController$Proof", "{\"password\":\"salah\"}"),
            Map.entry("web.portal.OwnMailController$Wanted", "{\"address\":\"\",\"password\":\"salah\"}"),
            Map.entry("document.register.RegisterController$Voiding", "{\"reason\":\"Uji akses\"}"),
            Map.entry("document.archive.ArchiveController$WithdrawalRequest",
                    "{\"code\":\"{code}\",\"kind\":\"REVOKED\",\"ground\":\"REQUEST\",\"reason\":\"Uji akses\"}"),
            Map.entry("document.draft.DraftController$Entry", "{\"texts\":{},\"basedOn\":0}"),
            Map.entry("document.approval.SignatureController$Preview", "{\"kind\":\"surat-jawaban\"}"),
            Map.entry("document.approval.SignatureController$Print", "{\"kind\":\"surat-jawaban\"}"),
            Map.entry("document.approval.SignatureController$Order",
                    "{\"kind\":\"surat-jawaban\",\"method\":\"KEY\",\"passphrase\":\"salah\"}"),
            Map.entry("work.pause.PauseRequest",
                    "{\"party\":\"Mitra\",\"reason\":\"Uji akses\",\"evidencePlace\":\"Map\",\"expected\":\"2000-01-01\"}"),
            Map.entry("work.accountability.Deviations$Explanation", "{\"reason\":\"Uji akses\"}"),
            Map.entry("work.accountability.Deviations$Acceptance", "{\"note\":\"Uji akses\"}"),
            Map.entry("work.accountability.Deviations$Return", "{\"note\":\"Uji akses\"}"),
            Map.entry("work.accountability.Account", "{\"items\":[]}"),
            Map.entry("service.partner.PartnerDetails", "{\"name\":\"Mitra {new}\"}"),
            Map.entry("java.util.Map", "{\"tidak.dikenal\":\"x\"}"));

    private static final Pattern THING = Pattern.compile("\\{([a-z]+)}");

    private SentBodies() {
    }

    /** A body of a type; fails where none is known. */
    static String of(Class<?> type) {
        String name = type.getName().replaceFirst("^id\\.baku\\.", "");
        String body = BY_TYPE.get(name);
        if (body == null) {
            throw new AssertionError("Nobody says what a " + name + " looks like when it is sent: say it here");
        }
        return body;
    }

    /** Names of the things that a body refers to. */
    static List<String> things(String body) {
        return THING.matcher(body).results().map(found -> found.group(1)).toList();
    }

    /** A body with references to these things. */
    static String filled(String body, UnaryOperator<String> things) {
        return THING.matcher(body).replaceAll(found -> things.apply(found.group(1)));
    }
}
