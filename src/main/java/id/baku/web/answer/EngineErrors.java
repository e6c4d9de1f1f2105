package id.baku.web.answer;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Gives the same {@link Answer} where the engine itself is asked, in its REST and in that of its web apps, which would
 * say in English that the server failed. The engine's applications let nobody register more; Jersey finds this one in
 * {@code META-INF/services}.
 */
public class EngineErrors implements ForcedAutoDiscoverable {

    /** Before the engine's own, which have none. */
    private static final int PRIORITY = 100;

    @Override
    public void configure(FeatureContext application) {
        application.register(OfRest.class, PRIORITY).register(OfEngine.class, PRIORITY).register(OfAll.class, PRIORITY);
    }

    /** The engine has a mapper for each of three types; the one of the nearest type is asked. */
    private abstract static class Mapper<E extends Throwable> implements ExtendedExceptionMapper<E> {

        @Override
        public boolean isMappable(E failure) {
            return Answer.to(failure).isPresent();
        }

        @Override
        public Response toResponse(E failure) {
            Answer answer = Answer.to(failure).orElseThrow();
            ExceptionDto body = ExceptionHandlerHelper.getInstance().fromException(failure);
            body.setMessage(answer.sentence());
            return Response.status(answer.status().value()).entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
        }
    }

    static class OfRest extends Mapper<RestException> {
    }

    static class OfEngine extends Mapper<ProcessEngineException> {
    }

    static class OfAll extends Mapper<Throwable> {
    }
}
