package id.baku.security;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/**
 * Every operation that the engine's REST API and Cockpit's own offer, read from their annotations, so that none is
 * forgotten and a new version's are found. Case management and decisions, which no SOP uses, are left out.
 */
final class RestCatalogue {

    /** @param path template as annotated, e.g. {@code /task/{id}/comment} */
    record Operation(String method, String path) {

        /** The resource, e.g. {@code history/task}. */
        String kind() {
            String[] parts = path.substring(1).split("/");
            boolean nested = Set.of("history", "optimize").contains(parts[0]) && parts.length > 1;
            return nested ? parts[0] + "/" + parts[1] : parts[0];
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final List<Operation> operations = new ArrayList<>();

    private RestCatalogue() {
    }

    /** Operations below {@code /engine-rest}, and for a session below {@code /camunda/api/engine/engine/default}. */
    static List<Operation> engine() {
        return all().stream()
                .filter(operation -> !operation.path().matches(".*/(case|decision)-.*")).toList();
    }

    /** All operations, including case management and decisions. */
    static List<Operation> all() {
        return of(DefaultProcessEngineRestServiceImpl.class, "");
    }

    /** Operations below {@code /camunda/api/cockpit}. */
    static List<Operation> cockpit() {
        return of(BaseRootResource.class, "/plugin/base").stream()
                .filter(operation -> !operation.path().contains("/static/")).toList();
    }

    private static List<Operation> of(Class<?> root, String path) {
        RestCatalogue catalogue = new RestCatalogue();
        catalogue.collect(root, path, new ArrayDeque<>());
        return catalogue.operations.stream().distinct().toList();
    }

    private void collect(Class<?> resource, String path, Deque<Class<?>> above) {
        if (above.contains(resource)) {
            return;
        }
        above.push(resource);
        for (Method method : resource.getMethods()) {
            List<Annotation> annotations = annotations(method);
            Optional<String> part = annotations.stream().filter(Path.class::isInstance)
                    .map(annotation -> ((Path) annotation).value()).findFirst();
            String full = (path + "/" + part.orElse("")).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
            Optional<String> verb = annotations.stream().map(annotation ->
                    annotation.annotationType().getAnnotation(HttpMethod.class)).filter(found -> found != null)
                    .map(HttpMethod::value).findFirst();
            if (verb.isPresent()) {
                operations.add(new Operation(verb.get(), full));
            } else if (part.isPresent()) {
                collect(method.getReturnType(), full, above);
            }
        }
        above.pop();
    }

    private static List<Annotation> annotations(Method method) {
        List<Annotation> found = new ArrayList<>(List.of(method.getAnnotations()));
        for (Class<?> type : supertypes(method.getDeclaringClass())) {
            Stream.of(type.getMethods()).filter(other -> other.getName().equals(method.getName())
                            && List.of(other.getParameterTypes()).equals(List.of(method.getParameterTypes())))
                    .forEach(other -> found.addAll(List.of(other.getAnnotations())));
        }
        return found;
    }

    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> each : type.getInterfaces()) {
            found.add(each);
            found.addAll(supertypes(each));
        }
        if (type.getSuperclass() != null) {
            found.add(type.getSuperclass());
            found.addAll(supertypes(type.getSuperclass()));
        }
        return found;
    }
}
