package id.baku.engine.webapps;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves our pages at {@code sop/<name>.html} below the root, beside Tasklist and Cockpit and within their session. The pages
 * hold no data and anybody may load them; their data come from {@link WebApps#API}.
 */
@Configuration
class PagesBesideTheWebApps implements WebMvcConfigurer {

    private static final String PAGES = WebApps.ROOT + "/sop/**";
    /** Camunda's own policy only runs scripts that carry a nonce; our pages use script files and need none. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; "
            + "base-uri 'none'; object-src 'none'";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PAGES).addResourceLocations("classpath:/" + WebApps.FOLDER + "/sop/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                response.setHeader("Content-Security-Policy", POLICY);
                response.setHeader("X-Content-Type-Options", "nosniff");
                return true;
            }
        }).addPathPatterns(PAGES);
    }
}
