package id.baku.web.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An endpoint of Baku.
 *
 * @param path  with its variables
 * @param query names of the parameters that select it
 */
record Endpoint(RequestMethod method, String path, List<String> query, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:[^}]*)?}");

    /** All endpoints of ours. */
    static List<Endpoint> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("id.baku."))
                .flatMap(one -> of(one.getKey(), one.getValue())).toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        List<String> query = info.getParamsCondition().getExpressions().stream().map(one -> one.getName()).toList();
        return info.getMethodsCondition().getMethods().stream().flatMap(method -> info.getPatternValues().stream()
                .map(path -> new Endpoint(method, path, query, handler)));
    }

    /** Variables of its path. */
    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Its path with these values. */
    String filled(Map<String, String> values) {
        return VARIABLE.matcher(path).replaceAll(found -> values.get(found.group(1)));
    }

    /** The required parameters and the agency parameter, by name, with their types. */
    Map<String, Class<?>> parameters() {
        return Arrays.stream(handler.getMethodParameters()).filter(one -> one.hasParameterAnnotation(RequestParam.class))
                .filter(one -> one.getParameterType() != MultipartFile.class)
                .filter(one -> isNeeded(one) || nameOf(one).equals("agency"))
                .collect(Collectors.toMap(Endpoint::nameOf, MethodParameter::getParameterType));
    }

    /** The type as which its body is read. */
    Optional<Class<?>> body() {
        return Arrays.stream(handler.getMethodParameters()).filter(one -> one.hasParameterAnnotation(RequestBody.class)
                || one.hasParameterAnnotation(ModelAttribute.class)).<Class<?>>map(MethodParameter::getParameterType).findFirst();
    }

    /** Whether its body is sent as form parameters. */
    boolean isForm() {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.hasParameterAnnotation(ModelAttribute.class));
    }

    boolean takesAFile() {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.getParameterType() == MultipartFile.class);
    }

    boolean isRead() {
        return method == RequestMethod.GET;
    }

    private static boolean isNeeded(MethodParameter parameter) {
        RequestParam how = parameter.getParameterAnnotation(RequestParam.class);
        return how.required() && how.defaultValue().contains("\n\t\t\n") && parameter.getParameterType() != Optional.class;
    }

    private static String nameOf(MethodParameter parameter) {
        RequestParam how = parameter.getParameterAnnotation(RequestParam.class);
        return how.name().isEmpty() ? parameter.getParameter().getName() : how.name();
    }

    @Override
    public String toString() {
        return method + " " + path.replace("/camunda/api/sop", "") + (query.isEmpty() ? "" : query);
    }
}
