package id.baku.web.answer;

import java.io.IOException;
import java.util.Locale;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.refusal.WrittenRefusal;

/**
 * Refuses requests longer than any form, letter or file needs, for the engine's REST as for our endpoints: before reading where
 * the length is declared, else while reading.
 */
@Configuration
class BodyLimit {

    /** Enough for the largest text: a list of a thousand persons as JSON takes a fifth of it. */
    static final long MOST_OF_TEXT = 2L * 1024 * 1024;

    /** A file of 10 MB and the fields sent with it. */
    static final long MOST_OF_FILES = 11L * 1024 * 1024;

    private static final String TEXT_TOO_LONG = "Isian terlalu besar untuk dikirim sekaligus; kurangi isinya.";
    private static final String FILE_TOO_LARGE = "Berkas terlalu besar; paling besar 10 MB.";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> bodyLimitFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Bounding());
        registration.setName("Body limit");
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        return registration;
    }

    private static String sentence(long most) {
        return most == MOST_OF_TEXT ? TEXT_TOO_LONG : FILE_TOO_LARGE;
    }

    private static final class Bounding extends OncePerRequestFilter {

        /** Uploads to our own endpoints are bounded by Spring, and their pages refuse them with a sentence. */
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String type = request.getContentType();
            return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                    && !request.getRequestURI().contains("/engine");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            long most = most(request);
            if (request.getContentLengthLong() > most) {
                WrittenRefusal.to(response, HttpStatus.PAYLOAD_TOO_LARGE, sentence(most));
            } else {
                chain.doFilter(request.getContentLengthLong() < 0 ? new Bounded(request, most) : request, response);
            }
        }

        private static long most(HttpServletRequest request) {
            String type = request.getContentType();
            return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE) ? MOST_OF_TEXT : MOST_OF_FILES;
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), most);
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long left;

        Counting(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Refusal.tooLarge(sentence(most));
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
