package id.baku.engine.webapps;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets browsers keep the files of the web apps, Camunda's and ours, and ask each time whether they have changed, which takes
 * only a short answer. Otherwise browsers would guess how long a file is valid, and might show that of the last release for
 * weeks.
 */
@Configuration
class KeptFiles implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
                return true;
            }
        }).addPathPatterns(WebApps.ROOT + "/app/**", WebApps.ROOT + "/lib/**", WebApps.ROOT + "/assets/**");
    }
}
