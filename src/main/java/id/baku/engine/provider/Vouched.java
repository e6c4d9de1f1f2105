package id.baku.engine.provider;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Somebody for whom a source vouches.
 *
 * @param source     as its settings name it, e.g. {@code oidc.kantor}
 * @param subject    by which it knows him for ever
 * @param name       what he is called there
 * @param firstNames may be {@code null}, as what follows
 * @param groups     there
 * @param spelling   brings two ways to write a group to one
 * @param twice      whether it has asked him for a second factor
 */
record Vouched(String source, String subject, String name, String firstNames, String lastName, String mail, List<String> groups,
               UnaryOperator<String> spelling, boolean twice) {
}
