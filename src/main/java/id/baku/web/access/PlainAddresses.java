package id.baku.web.access;

import java.io.IOException;
import java.util.regex.Pattern;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses, before anything else, addresses that are not written plainly. The server, Camunda's filter of the web apps and
 * Jersey each read an address in their own way, and the filter lets through what it does not recognise. With parts that the
 * server removes or decodes ({@code //}, {@code /./}, {@code ;x}, {@code %61}), anybody could reach the engine without a
 * session, as the system itself. Browsers send no such addresses by themselves.
 */
@Configuration
class PlainAddresses {

    /**
     * Empty, {@code .} and {@code ..} segments, parameters, encoded characters that RFC 3986 (2.3) leaves unencoded, and
     * encoded slashes and control characters.
     */
    private static final Pattern TWISTED = Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\]"
            + "|%(2[def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9aef]|[01][0-9a-f])", Pattern.CASE_INSENSITIVE);

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> onlyPlainAddresses() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (TWISTED.matcher(request.getRequestURI()).find()) {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                } else {
                    chain.doFilter(request, response);
                }
            }
        });
        registration.setName("Only plain addresses");
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
