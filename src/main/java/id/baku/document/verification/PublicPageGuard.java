package id.baku.document.verification;

import java.io.IOException;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import id.baku.web.portal.PublicTemplates;

/** Protects the public page: no scripts, no caching, no search engines, and a limit on requests. */
@Configuration
class PublicPageGuard implements WebMvcConfigurer, HandlerInterceptor {

    private final RequestLimits limits;
    private final VerificationPages pages;

    PublicPageGuard(RequestLimits limits, VerificationPages pages) {
        this.limits = limits;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/verifikasi/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        response.setHeader("Content-Security-Policy", PublicTemplates.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        if (limits.allow(request.getRemoteAddr(), HttpMethod.POST.matches(request.getMethod()))) {
            return true;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "60");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(pages.message("Terlalu banyak permintaan",
                "Permintaan dari jaringan Anda terlalu sering. Tunggu satu menit, kemudian coba lagi."));
        return false;
    }
}
