package id.baku.sop.diagram;

import java.util.List;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.deploy.DeploymentOutcome;
import id.baku.engine.deploy.SopDeployer;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/**
 * Deploys changed files of the folders without a restart. Only for the platform's administrators, with Basic authentication.
 */
@OpenTo(value = Caller.PLATFORM_ADMINISTRATOR, otherwise = "Hanya untuk administrator platform.")
@RestController
@RequestMapping("/api/deployments")
class DeploymentController {

    private final SopDeployer deployer;
    private final CurrentUser user;

    DeploymentController(SopDeployer deployer, CurrentUser user) {
        this.deployer = deployer;
        this.user = user;
    }

    /** Deploys what changed; answers the outcome of every SOP, refusals with file, element and reason. */
    @PostMapping("/reload")
    List<DeploymentOutcome> reload() {
        user.requireAdministrator();
        return deployer.deployAll();
    }
}
