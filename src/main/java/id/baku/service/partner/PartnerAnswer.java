package id.baku.service.partner;

/** What a partner answered in a case, with its reason if it gave one. */
record PartnerAnswer(PartnerResponse response, String reason, String processInstanceId, String businessKey) {
}
