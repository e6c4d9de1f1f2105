package id.baku.web.answer;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Lets browsers show files by themselves. The web apps' policy puts every answer into a sandbox, in which browsers show no PDF.
 * A file needs neither scripts nor anything else, so its own policy allows nothing instead.
 */
@ControllerAdvice
class ShownFiles implements ResponseBodyAdvice<Object> {

    static final String POLICY = "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; "
            + "frame-ancestors 'none'";

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(Object body, MethodParameter returnType, MediaType type,
                                  Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
                                  ServerHttpResponse response) {
        boolean shown = MediaType.APPLICATION_PDF.includes(type) || "image".equals(type.getType());
        if (shown && response instanceof ServletServerHttpResponse servlet) {
            servlet.getServletResponse().setHeader("Content-Security-Policy", POLICY);
        }
        return body;
    }
}
