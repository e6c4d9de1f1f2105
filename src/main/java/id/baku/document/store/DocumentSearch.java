package id.baku.document.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import id.baku.document.print.NaskahStage;
import id.baku.engine.entry.SoughtWord;

/** Searches the kept documents. The caller checks whether the user may see them. */
@Service
@Transactional(readOnly = true)
public class DocumentSearch {

    private static final String WORD = """
            and (lower(n.title) like :%1$s escape '!' or lower(n.number) like :%1$s escape '!'
                 or lower(n.caseNumber) like :%1$s escape '!' or lower(n.subject) like :%1$s escape '!'
                 or n.stage is null and exists (select 1 from Naskah other where other.processInstanceId = n.processInstanceId
                      and (lower(other.subject) like :%1$s escape '!' or lower(other.caseNumber) like :%1$s escape '!')))""";

    private static final Comparator<Naskah> LATEST_FIRST = Comparator.comparing(Naskah::createdAt).reversed().thenComparing(Naskah::id);

    private final EntityManager entities;

    DocumentSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** Matching documents, the latest first; at most so many, after leaving out the first ones. */
    public List<KeptDocument> find(DocumentQuery wanted, int first, int most) {
        if (wanted.cases() != null && wanted.cases().isEmpty()) {
            return List.of();
        }
        // Files and issued documents are queried separately: an index holds either of them in the order of time, but not both
        // together.
        Stream<Boolean> files = DocumentQuery.FILES.equals(wanted.kind()) ? Stream.of(true)
                : wanted.kind() != null ? Stream.of(false) : Stream.of(true, false);
        return files.flatMap(one -> find(wanted, one, first + most)).sorted(LATEST_FIRST).skip(first).limit(most)
                .map(KeptDocument::of).toList();
    }

    private Stream<Naskah> find(DocumentQuery wanted, boolean files, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        // The expression keeps the database from using the index by time: where the cases are given, reading by case is faster.
        String time = wanted.cases() == null ? "n.createdAt" : "coalesce(n.createdAt, n.createdAt)";
        TypedQuery<Naskah> query = entities.createQuery("select n from Naskah n where " + conditions(wanted, files, values)
                + " order by " + time + " desc, n.id", Naskah.class).setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultList().stream();
    }

    private static String conditions(DocumentQuery wanted, boolean files, Map<String, Object> values) {
        StringBuilder text = new StringBuilder("n.agency = :agency and n.processInstanceId is not null");
        values.put("agency", wanted.agency());
        if (files) {
            text.append(" and n.stage is null");
        } else {
            text.append(" and n.stage = :issued");
            values.put("issued", NaskahStage.ISSUED);
        }
        if (!files && wanted.kind() != null) {
            text.append(" and n.kind = :kind");
            values.put("kind", wanted.kind());
        }
        if (wanted.cases() != null) {
            text.append(" and n.processInstanceId in :cases");
            values.put("cases", wanted.cases());
        }
        if (wanted.period() != null) {
            text.append(" and (n.issuedOn between :first and :last"
                    + " or n.issuedOn is null and n.actedAt >= :begin and n.actedAt < :end)");
            values.put("first", wanted.period().first());
            values.put("last", wanted.period().last());
            values.put("begin", wanted.period().begin());
            values.put("end", wanted.period().end());
        }
        for (String word : wanted.words()) {
            String name = "word" + values.size();
            text.append(' ').append(WORD.formatted(name));
            values.put(name, new SoughtWord(word).pattern());
        }
        return text.toString();
    }

    /** The kinds of naskah that an agency has issued, with their names. */
    public Map<String, String> kinds(String agency) {
        Map<String, String> kinds = new LinkedHashMap<>();
        entities.createQuery("select n.kind, min(n.title) from Naskah n where n.agency = :agency and n.stage = :issued "
                        + "group by n.kind order by 2", Object[].class)
                .setParameter("agency", agency).setParameter("issued", NaskahStage.ISSUED).getResultList()
                .forEach(row -> kinds.put((String) row[0], ((String) row[1]).replaceFirst(" – .*", "")));
        return kinds;
    }

    /**
     * What an agency issued or was handed before a moment, the oldest first; at most so many, after leaving out the first ones.
     *
     * @param except issued kinds that are left out
     */
    public List<KeptDocument> before(String agency, Instant moment, Set<String> except, int first, int most) {
        return entities.createQuery("select n from Naskah n where n.agency = :agency and n.processInstanceId is not null and (n.stage "
                        + "is null or n.stage = :issued and n.kind not in :except) and n.createdAt < :moment order by n.createdAt, n.id",
                        Naskah.class)
                .setParameter("agency", agency).setParameter("issued", NaskahStage.ISSUED).setParameter("except", except)
                .setParameter("moment", moment).setFirstResult(first).setMaxResults(most)
                .getResultList().stream().map(KeptDocument::of).toList();
    }
}
