package id.baku.engine.provider;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A person for whom a source vouches.
 *
 * @param source     as its settings name it, e.g. {@code oidc.kantor}
 * @param subject key by which the source always knows the person
 * @param name the person's name at the source
 * @param firstNames first names; like the next values {@code null} where unknown
 * @param groups the person's groups at the source
 * @param spelling turns different spellings of a group into one
 * @param twice whether the source has asked for a second factor
 */
record Vouched(String source, String subject, String name, String firstNames, String lastName, String mail, List<String> groups,
               UnaryOperator<String> spelling, boolean twice) {
}
