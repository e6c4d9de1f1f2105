package id.baku.document.drawup;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a document that is to be issued will find in its case, and the case does not have yet.
 *
 * @param places      places that numbers and delegates fill until then
 * @param placeInCase where the case has what the document reads at a place, see {@link NaskahTask#placeInCase}
 */
record OnItsWay(Set<String> places, UnaryOperator<String> placeInCase) {

    static final OnItsWay NOTHING = new OnItsWay(Set.of(), place -> place);
}
