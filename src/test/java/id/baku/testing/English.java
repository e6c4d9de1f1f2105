package id.baku.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds English in texts for users, by words that are frequent in English and do not exist in Indonesian. */
public final class English {

    private static final Pattern WORDS = Pattern.compile("\\b(the|and|with|from|your|this|that|these|will|must|should|not|are"
            + "|is|was|has|have|been|when|which|please|select|required|enter|click|submit|upload|download|cancel|save"
            + "|delete|add|remove|search|start|complete|claim|date|number|name|description|task|process|user|error"
            + "|failed|invalid|missing|unknown|inferred|goes|back|another|given)\\b", Pattern.CASE_INSENSITIVE);

    private English() {
    }

    /** The English words of a text, in their order. */
    public static List<String> in(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }
}
