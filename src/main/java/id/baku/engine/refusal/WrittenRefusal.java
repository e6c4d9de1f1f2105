package id.baku.engine.refusal;

import java.io.IOException;

import org.springframework.http.HttpStatus;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/** Writes a refusal before any resource is called, in the format of the engine's REST and of ours. */
public final class WrittenRefusal {

    private WrittenRefusal() {
    }

    /** Answers with the sentence. */
    public static void to(ServletResponse response, HttpStatus status, String sentence) throws IOException {
        ((HttpServletResponse) response).setStatus(status.value());
        response.setContentType("application/json;charset=UTF-8");
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(sentence));
        response.getWriter().write("{\"type\":\"Refusal\",\"message\":\"" + quoted + "\",\"detail\":\"" + quoted + "\"}");
    }

    /** Answers with a refusal's own sentence and status. */
    public static void to(ServletResponse response, Refusal refusal) throws IOException {
        to(response, refusal.reason().status(), refusal.getMessage());
    }
}
