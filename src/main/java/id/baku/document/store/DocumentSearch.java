package id.baku.document.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import id.baku.document.print.NaskahStage;

/** Searches the kept documents. Who may see what it finds is for the caller to check. */
@Service
@Transactional(readOnly = true)
public class DocumentSearch {

    private static final String WORD = """
            and (lower(n.title) like :%1$s escape '!' or lower(n.number) like :%1$s escape '!'
                 or lower(n.caseNumber) like :%1$s escape '!' or lower(n.subject) like :%1$s escape '!'
                 or n.stage is null and exists (select 1 from Naskah other where other.processInstanceId = n.processInstanceId
                      and (lower(other.subject) like :%1$s escape '!' or lower(other.caseNumber) like :%1$s escape '!')))""";

    private final EntityManager entities;

    DocumentSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** What matches, latest first; at most so many, after leaving out the first ones. */
    public List<KeptDocument> find(DocumentQuery wanted, int first, int most) {
        if (wanted.cases() != null && wanted.cases().isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        String text = "select n from Naskah n where " + conditions(wanted, values)
                + " order by n.createdAt desc, n.id";
        TypedQuery<Naskah> query = entities.createQuery(text, Naskah.class).setFirstResult(first).setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(KeptDocument::of).toList();
    }

    private static String conditions(DocumentQuery wanted, Map<String, Object> values) {
        StringBuilder text = new StringBuilder("n.agency = :agency and n.processInstanceId is not null");
        values.put("agency", wanted.agency());
        if (DocumentQuery.FILES.equals(wanted.kind())) {
            text.append(" and n.stage is null");
        } else if (wanted.kind() != null) {
            text.append(" and n.stage = :issued and n.kind = :kind");
            values.put("kind", wanted.kind());
            values.put("issued", NaskahStage.TERBIT);
        } else {
            text.append(" and (n.stage is null or n.stage = :issued)");
            values.put("issued", NaskahStage.TERBIT);
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
            values.put(name, "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        return text.toString();
    }

    /** The kinds of naskah that an agency has issued, with their names. */
    public Map<String, String> kinds(String agency) {
        Map<String, String> kinds = new LinkedHashMap<>();
        entities.createQuery("select n.kind, min(n.title) from Naskah n where n.agency = :agency and n.stage = :issued "
                        + "group by n.kind order by 2", Object[].class)
                .setParameter("agency", agency).setParameter("issued", NaskahStage.TERBIT).getResultList()
                .forEach(row -> kinds.put((String) row[0], ((String) row[1]).replaceFirst(" – .*", "")));
        return kinds;
    }

    /**
     * What an agency issued or was handed before a moment, oldest first; at most so many, after leaving out the first ones.
     *
     * @param except issued kinds that are not looked for
     */
    public List<KeptDocument> before(String agency, Instant moment, Set<String> except, int first, int most) {
        return entities.createQuery("select n from Naskah n where n.agency = :agency and n.processInstanceId is not null and (n.stage "
                        + "is null or n.stage = :issued and n.kind not in :except) and n.createdAt < :moment order by n.createdAt, n.id",
                        Naskah.class)
                .setParameter("agency", agency).setParameter("issued", NaskahStage.TERBIT).setParameter("except", except)
                .setParameter("moment", moment).setFirstResult(first).setMaxResults(most)
                .getResultList().stream().map(KeptDocument::of).toList();
    }
}
