package id.baku.web.answer;

import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Gives the same {@link Answer} for the engine's REST and for that of its web apps, which would otherwise say in English that
 * the server failed. The engine's applications offer no way to register more classes, so Jersey finds this one in {@code
 * META-INF/services}.
 */
public class EngineErrors implements ForcedAutoDiscoverable {

    /** Runs before the engine's own mappers, which have no priority. */
    private static final int PRIORITY = 100;
    private static final Logger log = LoggerFactory.getLogger(EngineErrors.class);
    private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*");

    @Override
    public void configure(FeatureContext application) {
        application.register(OfRest.class, PRIORITY).register(OfEngine.class, PRIORITY).register(OfAll.class, PRIORITY)
                .register(OfWrongJson.class, PRIORITY).register(OfNoJson.class, PRIORITY);
    }

    /** Jersey asks the mapper of the nearest type, so each type for which the engine has a mapper needs one here. */
    private abstract static class Mapper<E extends Throwable> implements ExtendedExceptionMapper<E> {

        @Override
        public boolean isMappable(E failure) {
            return answer(failure).isPresent() || namesClass(failure) || isOfDatabase(failure);
        }

        private static Optional<Answer> answer(Throwable failure) {
            return Answer.to(failure).or(() -> EngineSentences.of(failure));
        }

        /** Messages of the database name our tables and must not reach users. */
        private static boolean isOfDatabase(Throwable failure) {
            return failure instanceof DataAccessException || failure instanceof ProcessEnginePersistenceException;
        }

        /** Messages that name classes of the engine help only those who read the log. */
        private static boolean namesClass(Throwable failure) {
            return failure.getMessage() != null && CLASS.matcher(failure.getMessage()).find();
        }

        private static Answer unexpected(Throwable failure) {
            log.warn("The engine refused a request", failure);
            HttpStatus status = failure instanceof JsonProcessingException ? HttpStatus.BAD_REQUEST
                    : HttpStatus.valueOf(ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode());
            return new Answer(status, status.is5xxServerError() ? "Terjadi kesalahan pada sistem. Hubungi administrator."
                    : "Permintaan tidak dapat dipahami.");
        }

        @Override
        public Response toResponse(E failure) {
            Answer answer = answer(failure).orElseGet(() -> unexpected(failure));
            ExceptionDto body = ExceptionHandlerHelper.getInstance().fromException(failure);
            body.setMessage(answer.sentence());
            return Response.status(answer.status().value()).entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
        }
    }

    static class OfRest extends Mapper<RestException> {
    }

    static class OfEngine extends Mapper<ProcessEngineException> {
    }

    static class OfWrongJson extends Mapper<JsonMappingException> {
    }

    static class OfNoJson extends Mapper<JsonParseException> {
    }

    static class OfAll extends Mapper<Throwable> {
    }
}
