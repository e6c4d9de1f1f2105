package id.baku.web.portal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;

/** Writes the start page and the guide: plain HTML that needs no script. */
@Component
class PublicPages {

    private final PublicTemplates templates = new PublicTemplates("portal");

    /** The start page: what Baku is, and which agencies run their SOPs here. */
    String start(Collection<Agency> agencies) {
        return templates.page("Baku: SOP yang berjalan", "beranda", Map.of("instansi", agencies.stream()
                .map(PublicPages::described).toList()));
    }

    private static Map<String, String> described(Agency agency) {
        return Map.of("unit", agency.unitOrName(),
                "instansi", agency.unit() == null ? agency.government() : agency.name() + ", " + agency.government());
    }

    /** The guide's list of chapters. */
    String guide() {
        return templates.page("Panduan", "panduan", Map.of("bab", List.of(Chapter.values())));
    }

    /** A chapter, with links to the others. */
    String chapter(Chapter chapter) {
        return templates.page("Panduan " + chapter.title(), "panduan/" + chapter.id(),
                Map.of("bab", List.of(Chapter.values()), "kini", chapter));
    }
}
