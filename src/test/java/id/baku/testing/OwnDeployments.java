package id.baku.testing;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Deletes what a test class has deployed: the next class on the same engine counts the SOPs of the agencies. */
class OwnDeployments implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace STORE = Namespace.create(OwnDeployments.class);

    private record Before(RepositoryService repository, Set<String> deployments) {
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RepositoryService repository = SpringExtension.getApplicationContext(context).getBean(RepositoryService.class);
        context.getStore(STORE).put(Before.class, new Before(repository, ids(repository)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Before before = context.getStore(STORE).get(Before.class, Before.class);
        if (before != null) {
            ids(before.repository()).stream().filter(id -> !before.deployments().contains(id))
                    .forEach(id -> before.repository().deleteDeployment(id, true));
        }
    }

    private static Set<String> ids(RepositoryService repository) {
        return repository.createDeploymentQuery().list().stream().map(Deployment::getId).collect(Collectors.toSet());
    }
}
