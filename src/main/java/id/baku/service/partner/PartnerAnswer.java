package id.baku.service.partner;

/** What a partner answered in a case: {@code setuju} or {@code menolak}, with its reason if it gave one. */
record PartnerAnswer(String response, String reason, String processInstanceId, String businessKey) {
}
