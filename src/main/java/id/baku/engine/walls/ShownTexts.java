package id.baku.engine.walls;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

import id.baku.engine.refusal.DoubleBraces;
import id.baku.engine.webapps.WebApps;

/**
 * Prevents texts from becoming expressions of the web apps. Double braces in what is sent to the engine are refused, and those
 * in what the web apps get are separated, wherever they came from. Jersey finds this class in {@code META-INF/services}.
 */
public class ShownTexts implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        application.register(Sent.class).register(Shown.class);
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json");
    }

    static class Sent implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
            if (isJson(request.getMediaType())) {
                byte[] body = request.getInputStream().readAllBytes();
                DoubleBraces.refuseIn(body);
                request.setInputStream(new ByteArrayInputStream(body));
            }
            return request.proceed();
        }
    }

    static class Shown implements WriterInterceptor {

        /** Methods that send Camunda Forms, whose templates need double braces and are not drawn by Angular. */
        private static final Set<String> FORMS = Set.of("getDeployedForm", "getDeployedStartForm");

        @Context
        private UriInfo address;
        @Context
        private ResourceInfo source;

        @Override
        public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
            boolean isForm = source.getResourceMethod() != null && FORMS.contains(source.getResourceMethod().getName());
            if (isJson(answer.getMediaType()) && !isForm && address.getBaseUri().getPath().contains(WebApps.ROOT + "/api/")) {
                answer.setOutputStream(new Parted(answer.getOutputStream()));
            }
            answer.proceed();
        }
    }

    /**
     * Puts an invisible word joiner between two opening braces. In JSON two braces follow each other only inside texts, also
     * where a text is JSON itself.
     */
    static class Parted extends FilterOutputStream {

        private static final byte[] JOINER = "\u2060".getBytes(StandardCharsets.UTF_8);

        private int last;

        Parted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            if (one == '{' && last == '{') {
                out.write(JOINER);
            }
            out.write(one);
            last = one;
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            int from = start;
            for (int i = start; i < start + length; i++) {
                if (bytes[i] == '{' && last == '{') {
                    out.write(bytes, from, i - from);
                    out.write(JOINER);
                    from = i;
                }
                last = bytes[i];
            }
            out.write(bytes, from, start + length - from);
        }
    }
}
