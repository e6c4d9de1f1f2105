package id.baku.administration.settings;

/** Where an agency is reached, as its letterhead prints it. */
record Office(String address, String contact) {
}
