package id.baku.engine.signin;

import java.io.IOException;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextListener;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.refusal.WrittenRefusal;
import id.baku.engine.webapps.WebApps;

/** Basic authentication for the engine's REST API, which is open by default, and for our own {@code /api}. */
@Configuration
class RestAuthentication {

    private static final String[] PROGRAMS = {"/engine-rest/*", "/api/*"};

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> restAuthenticationFilter(ProgramAuthentication authentication) {
        var registration = new FilterRegistrationBean<ProcessEngineAuthenticationFilter>(new PasswordFilter(authentication));
        registration.setName("REST authentication");
        registration.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        registration.addUrlPatterns(PROGRAMS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** Only programs may use it: a browser that remembers a password would send it with requests of every page. */
    @Bean
    FilterRegistrationBean<Filter> programsOnly() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (isFromBrowser((HttpServletRequest) request)) {
                WrittenRefusal.to(response, HttpStatus.FORBIDDEN,
                        "Alamat ini hanya untuk program, bukan untuk dibuka melalui peramban.");
            } else {
                chain.doFilter(request, response);
            }
        });
        registration.setName("Programs only");
        registration.addUrlPatterns(PROGRAMS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 99);
        return registration;
    }

    /**
     * Whether a page in a browser sends the request. Camunda Modeler is built on a browser too, but its pages
     * come from files, which no site can imitate.
     */
    private static boolean isFromBrowser(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return !"file://".equals(origin) && (origin != null || request.getHeader("Sec-Fetch-Site") != null);
    }

    /** Lets the check of passwords know the request, in every filter. */
    @Bean
    RequestContextListener requestContextListener() {
        return new RequestContextListener();
    }

    /** Answers users who must wait, or whose directory does not work; later refusals have answers of their own. */
    private static class PasswordFilter extends ProcessEngineAuthenticationFilter {

        private final ProgramAuthentication authentication;

        PasswordFilter(ProgramAuthentication authentication) {
            this.authentication = authentication;
        }

        /** The engine would make a provider of a class that it knows by name alone. */
        @Override
        public void init(FilterConfig config) throws ServletException {
            super.init(config);
            authenticationProvider = authentication;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            try {
                super.doFilter(request, response, chain);
            } catch (Refusal refusal) {
                WrittenRefusal.to(response, refusal);
            }
        }
    }

    /** Closes Camunda's setup page: while there is no administrator, the first visitor could become one. */
    @Bean
    FilterRegistrationBean<Filter> closedSetup() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) ->
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND));
        registration.setName("Closed setup");
        registration.addUrlPatterns(WebApps.ROOT + "/api/admin/setup/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
