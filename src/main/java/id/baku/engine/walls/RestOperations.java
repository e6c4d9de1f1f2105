package id.baku.engine.walls;

import java.net.URI;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.springframework.web.context.support.WebApplicationContextUtils;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import id.baku.engine.refusal.Refusal;

/**
 * What people may ask of the engine's REST beside reading is a list: the engine offers two hundred changes more, and to
 * candidates of a task some that end its case without its form. Rights decide within the list; the platform's
 * administrators, who mend cases, are not bound by it. The engine's applications let nobody register a filter; Jersey
 * finds this in {@code META-INF/services}.
 */
public class RestOperations implements ForcedAutoDiscoverable {

    private static final String OF_CAMUNDA = "org.camunda.bpm.";
    private static final String OF_THE_ENGINE = OF_CAMUNDA + "engine.rest.";

    /** What the page for signing in needs, and files of the web apps. */
    private static final Set<String> OPEN_TO_ANYBODY = Set.of("UserAuthenticationResource.doLogin", "UserAuthenticationResource.doLogout",
            "UserAuthenticationResource.getAuthenticatedUser", "IdentityRestService.getPasswordPolicy", "IdentityRestService.checkPassword",
            "NamedProcessEngineRestService.getProcessEngineNames");
    private static final String FILE = "getAsset";

    /** By resource and method as the engine calls them, so that no way of writing a path leads past it. */
    private static final Set<String> OPEN = Set.of(
            "TaskResource.claim", "TaskResource.unclaim", "TaskResource.complete", "TaskResource.submit",
            // Comments are part of the case's record: nobody rewrites them or takes them away.
            "TaskCommentResource.createComment",
            // Refused by PlatformCommands, which says where files are handed in.
            "TaskAttachmentResource.addAttachment", "TaskAttachmentResource.deleteAttachment",
            "ProcessDefinitionResource.startProcessInstance", "ProcessDefinitionResource.submitForm",
            "FilterRestService.createFilter", "FilterResource.updateFilter", "FilterResource.deleteFilter",
            "UserRestService.createUser", "UserResource.updateProfile", "UserResource.updateCredentials",
            "UserResource.deleteUser", "GroupMembersResource.createGroupMember", "GroupMembersResource.deleteGroupMember",
            "IdentityRestService.checkPassword", "IdentityRestService.verifyUser",
            "DeploymentRestService.createDeployment");

    @Override
    public void configure(FeatureContext application) {
        application.register(Door.class).register(OwnAddress.class);
    }

    /** Links in answers name the address of the settings: what a request says of the server's name is not repeated. */
    @PreMatching
    static class OwnAddress implements ContainerRequestFilter {

        @Context
        private ServletContext servlet;

        @Override
        public void filter(ContainerRequestContext request) {
            URI own = URI.create(WebApplicationContextUtils.getRequiredWebApplicationContext(servlet).getEnvironment()
                    .getRequiredProperty("baku.public-url"));
            UriInfo asked = request.getUriInfo();
            request.setRequestUri(at(own, asked.getBaseUriBuilder()), at(own, asked.getRequestUriBuilder()));
        }

        private static URI at(URI own, UriBuilder address) {
            return address.scheme(own.getScheme()).host(own.getHost()).port(own.getPort()).build();
        }
    }

    /** Asked when it is known which method of which resource a request leads to. */
    static class Door implements ContainerRequestFilter {

        @Context
        private ResourceInfo target;
        @Context
        private ServletContext servlet;

        @Override
        public void filter(ContainerRequestContext request) {
            Class<?> resource = target.getResourceClass();
            if (resource == null || !resource.getName().startsWith(OF_CAMUNDA)) {
                return;
            }
            requireSomebody(resource);
            if (!resource.getName().startsWith(OF_THE_ENGINE) || isRead(request.getMethod())
                    || isOpen(resource.getSimpleName(), target.getResourceMethod().getName()) || isPlatformAdministrator()) {
                return;
            }
            throw Refusal.forbidden(resource.getSimpleName().contains("Task")
                    ? "Tugas hanya dapat diambil, dikembalikan, diberi komentar, dan diselesaikan melalui formulirnya."
                    : "Tindakan ini hanya dapat dilakukan oleh administrator platform.");
        }

        /** To the engine, a call in nobody's name is one of the system. */
        private void requireSomebody(Class<?> resource) {
            String method = target.getResourceMethod().getName();
            if (user() == null && !method.equals(FILE) && !OPEN_TO_ANYBODY.contains(named(resource.getSimpleName(), method))) {
                throw Refusal.notLoggedIn();
            }
        }

        private static boolean isRead(String method) {
            return Set.of("GET", "HEAD", "OPTIONS").contains(method);
        }

        /** A query whose conditions do not fit into an address is posted. */
        private static boolean isOpen(String resource, String method) {
            return method.startsWith("query") || OPEN.contains(named(resource, method));
        }

        private static String named(String resource, String method) {
            return resource.replaceAll("Impl$", "") + "." + method;
        }

        private boolean isPlatformAdministrator() {
            Authentication user = user();
            return user != null && user.getGroupIds() != null && user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
        }

        private Authentication user() {
            return (Authentication) WebApplicationContextUtils.getRequiredWebApplicationContext(servlet)
                    .getBean(IdentityService.class).getCurrentAuthentication();
        }
    }
}
