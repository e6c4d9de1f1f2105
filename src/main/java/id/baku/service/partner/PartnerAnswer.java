package id.baku.service.partner;

/** What a partner answered in a case, and the reason if one was given. */
record PartnerAnswer(PartnerResponse response, String reason, String processInstanceId, String businessKey) {
}
