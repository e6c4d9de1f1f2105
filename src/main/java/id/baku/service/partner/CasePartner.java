package id.baku.service.partner;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A partner as forms and cases write one, with the fields nama, jenis, alamat, kota, narahubung, telepon, surel, ... */
record CasePartner(Map<?, ?> fields) {

    /** @param nameField the field that holds the name */
    PartnerDetails details(String nameField, PartnerStatus status) {
        return new PartnerDetails(text(nameField), PartnerKind.of(text("jenis")).orElse(null), text("alamat"), text("kota"),
                text("narahubung"), text("telepon"), text("surel"), text("profil"), status, number("perkiraanPeserta"), text("peluang"),
                null, null, null, null, null);
    }

    /** The partner's answer; empty while there is none. */
    Optional<PartnerAnswer> answer(String processInstanceId, String businessKey) {
        return PartnerResponse.of(text("tanggapan"))
                .map(response -> new PartnerAnswer(response, text("alasan"), processInstanceId, businessKey));
    }

    private String text(String field) {
        Object value = fields.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    private Integer number(String field) {
        String text = text(field);
        try {
            return text == null ? null : new BigDecimal(text).intValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
