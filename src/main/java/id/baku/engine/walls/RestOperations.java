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
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import id.baku.engine.refusal.Refusal;

/**
 * A list of the operations of the engine's REST, beside reading, that people may use. The engine offers two hundred more
 * changes, and some let candidates of a task end its case without its form. Within the list, rights decide; the platform's
 * administrators, who correct cases, are not bound by it. The engine's applications offer no way to register filters, so Jersey
 * finds this class in {@code META-INF/services}.
 */
public class RestOperations implements ForcedAutoDiscoverable {

    private static final String OF_CAMUNDA = "org.camunda.bpm.";
    private static final String OF_THE_ENGINE = OF_CAMUNDA + "engine.rest.";

    /** What the page for signing in needs, and files of the web apps. */
    private static final Set<String> OPEN_TO_ANYBODY = Set.of("UserAuthenticationResource.doLogin", "UserAuthenticationResource.doLogout",
            "UserAuthenticationResource.getAuthenticatedUser", "IdentityRestService.getPasswordPolicy", "IdentityRestService.checkPassword",
            "NamedProcessEngineRestService.getProcessEngineNames");
    private static final String FILE = "getAsset";

    /** Operations by the engine's resource and method, so that no spelling of a path can circumvent the list. */
    private static final Set<String> OPEN = Set.of(
            "TaskResource.claim", "TaskResource.unclaim", "TaskResource.complete", "TaskResource.submit",
            // Comments are part of the case's record, so nobody may change or delete them.
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
        application.register(Door.class).register(OwnAddress.class).register(Unlogged.class);
    }

    /** Links in answers use the address of the settings, not the server's name in the request, which could be false. */
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

    /** Open so that others are told where files are handed in. */
    private static final Set<String> ATTACHMENTS = Set.of("TaskAttachmentResource.addAttachment", "TaskAttachmentResource.deleteAttachment");

    /** Operations that answer something and change nothing. */
    private static final Set<String> ASKING = Set.of("MigrationRestService.generateMigrationPlan", "MigrationRestService.validateMigrationPlan",
            "SchemaLogRestService.getSchemaLog");

    private static String named(String resource, String method) {
        return resource.replaceAll("Impl$", "") + "." + method;
    }

    private static boolean isRead(String method) {
        return Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    /** Allows posted queries, whose conditions do not fit into an address. */
    private static boolean isOpen(String resource, String method) {
        return method.startsWith("query") || OPEN.contains(named(resource, method));
    }

    private static Authentication user(ServletContext servlet) {
        return (Authentication) WebApplicationContextUtils.getRequiredWebApplicationContext(servlet)
                .getBean(IdentityService.class).getCurrentAuthentication();
    }

    /** Records what only the platform's administrators may change, also where the engine logs nothing. */
    static class Unlogged implements ContainerResponseFilter {

        @Context
        private ResourceInfo target;
        @Context
        private ServletContext servlet;

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            Class<?> resource = target.getResourceClass();
            Authentication user = user(servlet);
            if (resource == null || user == null || !resource.getName().startsWith(OF_THE_ENGINE) || isRead(request.getMethod())
                    || response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                return;
            }
            String method = target.getResourceMethod().getName();
            String operation = named(resource.getSimpleName(), method);
            if (ATTACHMENTS.contains(operation) || !isOpen(resource.getSimpleName(), method) && !ASKING.contains(operation)) {
                WebApplicationContextUtils.getRequiredWebApplicationContext(servlet).getBean(EngineActs.class)
                        .changed(user.getUserId(), operation);
            }
        }
    }

    /** Runs when it is known which method of which resource a request calls. */
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

        /** Requires a user: the engine treats calls without one as the system's own. */
        private void requireSomebody(Class<?> resource) {
            String method = target.getResourceMethod().getName();
            if (user(servlet) == null && !method.equals(FILE) && !OPEN_TO_ANYBODY.contains(named(resource.getSimpleName(), method))) {
                throw Refusal.notLoggedIn();
            }
        }

        private boolean isPlatformAdministrator() {
            Authentication user = user(servlet);
            return user != null && user.getGroupIds() != null && user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
        }
    }
}
