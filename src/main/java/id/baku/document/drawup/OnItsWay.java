package id.baku.document.drawup;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a document to be issued will find in its case by then, and the case does not have yet.
 *
 * @param places paths that will be filled by numbers and delegates
 * @param placeInCase the path in the case for a path that the document reads, see {@link NaskahTask#placeInCase}
 */
record OnItsWay(Set<String> places, UnaryOperator<String> placeInCase) {

    static final OnItsWay NOTHING = new OnItsWay(Set.of(), place -> place);
}
