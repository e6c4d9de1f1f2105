package id.baku.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.OfficeFormService;
import id.baku.engine.cases.PartialData;
import id.baku.engine.cases.WrittenDates;
import id.baku.engine.deploy.DiagramGuard;
import id.baku.engine.expression.DelegateBeans;
import id.baku.engine.expression.DelegateExpressionManager;
import id.baku.engine.bounds.EngineBounds;
import id.baku.engine.refusal.RefusalInterceptor;
import id.baku.engine.signin.SignIn;
import id.baku.engine.time.WorkingTimeCalendars;
import id.baku.engine.walls.AdHocQueries;
import id.baku.engine.walls.EngineWalls;
import id.baku.engine.walls.LaneAuthorizations;
import id.baku.engine.walls.OwnRights;
import id.baku.engine.walls.OfficeTaskService;
import id.baku.engine.walls.PlatformCommands;
import id.baku.engine.walls.RightsMapping;
import id.baku.engine.walls.TaskWorkChecker;
import id.baku.office.calendar.WorkingCalendars;

/** Hooks our parts into the engine and sets what the starter has no properties for. */
@Component
class BakuEnginePlugin extends AbstractProcessEnginePlugin {

    /** Ids of users and groups: letters, digits, dots and hyphens. */
    private static final String ID_PATTERN = "[a-zA-Z0-9][a-zA-Z0-9.-]*";

    private final SopParseListener parseListener;
    private final DiagramGuard diagramGuard;
    private final LaneAuthorizations laneAuthorizations;
    private final DelegateBeans delegates;
    private final PartialData partialData;
    private final WrittenDates writtenDates;
    private final WorkingCalendars calendars;
    private final SignIn signIn;
    private final EngineWalls walls;
    private final EngineBounds bounds;

    BakuEnginePlugin(SopParseListener parseListener, DiagramGuard diagramGuard, LaneAuthorizations laneAuthorizations,
                     DelegateBeans delegates, PartialData partialData, WrittenDates writtenDates,
                     WorkingCalendars calendars, SignIn signIn, EngineWalls walls, EngineBounds bounds) {
        this.parseListener = parseListener;
        this.diagramGuard = diagramGuard;
        this.laneAuthorizations = laneAuthorizations;
        this.delegates = delegates;
        this.partialData = partialData;
        this.writtenDates = writtenDates;
        this.calendars = calendars;
        this.signIn = signIn;
        this.walls = walls;
        this.bounds = bounds;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(ID_PATTERN + "|camunda-admin");
        // A fixed name, because logs of jobs and meters would show the server's own name and address.
        configuration.setHostname("baku");
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setEnableHistoricInstancePermissions(true);
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskWorkChecker()));
        signIn.prepare(configuration);
        configuration.setTaskService(new OfficeTaskService(partialData::completed));
        configuration.setFilterService(new AdHocQueries.Filters());
        configuration.setFormService(new OfficeFormService(partialData, writtenDates));
        configuration.setCustomSessionFactories(
                Stream.concat(walls.sessions().stream(), Stream.of(bounds.steps())).toList());
        configuration.setIdentityProviderSessionFactory(walls.users());
        configuration.setResourceAuthorizationProvider(new OwnRights());
        configuration.setCustomPreCommandInterceptorsTxRequired(
                new ArrayList<>(List.of(new RefusalInterceptor(), new PlatformCommands(configuration), bounds.jobs())));
        // Scripts see no beans in any language: diagrams may hold no scripts, and this is the second barrier.
        configuration.setBeans(new HashMap<>());
        configuration.setExpressionManager(new DelegateExpressionManager(delegates, calendars));
        configuration.setBpmnParseFactory(SopParse::new);
        configuration.setBusinessCalendarManager(WorkingTimeCalendars.over(calendars));
        // Acquiring by priority has no fitting index and slows down as the backlog grows.
        configuration.setJobExecutorAcquireByPriority(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.getCustomPreBPMNParseListeners().add(parseListener);
        configuration.setCustomPreDeployers(List.of(diagramGuard));
        configuration.setCustomPostDeployers(List.of(laneAuthorizations));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        RightsMapping.addTo(configuration);
    }

    /** Runs when the engine has its tables. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        EngineTables.bringUpToDate(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDataSource());
    }
}
