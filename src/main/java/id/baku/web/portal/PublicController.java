package id.baku.web.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import id.baku.office.agency.Agencies;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;

/**
 * The start page and the guide. Everybody may see them: of the agencies they show nothing but the names, and the guide's
 * pictures show samples.
 */
@OpenTo(Caller.ANYBODY)
@RestController
class PublicController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PublicPages pages;
    private final Agencies agencies;

    PublicController(PublicPages pages, Agencies agencies) {
        this.pages = pages;
        this.agencies = agencies;
    }

    /** What Baku is, and the ways into it. */
    @GetMapping("/")
    ResponseEntity<String> start() {
        return page(pages.start(agencies.all()));
    }

    /** The guide's chapters. */
    @GetMapping("/panduan")
    ResponseEntity<String> guide() {
        return page(pages.guide());
    }

    /** One chapter of the guide. */
    @GetMapping("/panduan/{chapter:staf|pengawas|perancang|pengelola}")
    ResponseEntity<String> chapter(@PathVariable String chapter) {
        return page(pages.chapter(Chapter.of(chapter)));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .header("Content-Security-Policy", PublicTemplates.POLICY).header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin").body(html);
    }
}
