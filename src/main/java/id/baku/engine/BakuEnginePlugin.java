package id.baku.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.OwnForms;
import id.baku.engine.cases.PartialData;
import id.baku.engine.cases.WrittenDates;
import id.baku.engine.deploy.DiagramGuard;
import id.baku.engine.expression.DelegateBeans;
import id.baku.engine.expression.DelegateExpressionManager;
import id.baku.engine.refusal.RefusalInterceptor;
import id.baku.engine.time.WorkingTimeCalendars;
import id.baku.engine.walls.AgencyUsers;
import id.baku.engine.walls.AgencyWalls;
import id.baku.engine.walls.LaneAuthorizations;
import id.baku.engine.walls.OwnRights;
import id.baku.engine.walls.OwnTasks;
import id.baku.engine.walls.PlatformCommands;
import id.baku.engine.walls.TaskWorkChecker;
import id.baku.office.agency.Agencies;
import id.baku.office.calendar.WorkingCalendars;

/** Hooks our parts into the engine and sets what the starter's properties do not reach. */
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
    private final Agencies agencies;
    private final WorkingCalendars calendars;

    BakuEnginePlugin(SopParseListener parseListener, DiagramGuard diagramGuard, LaneAuthorizations laneAuthorizations,
                     DelegateBeans delegates, PartialData partialData, WrittenDates writtenDates, Agencies agencies,
                     WorkingCalendars calendars) {
        this.parseListener = parseListener;
        this.diagramGuard = diagramGuard;
        this.laneAuthorizations = laneAuthorizations;
        this.delegates = delegates;
        this.partialData = partialData;
        this.writtenDates = writtenDates;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(ID_PATTERN + "|camunda-admin");
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setEnableHistoricInstancePermissions(true);
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskWorkChecker()));
        configuration.setTaskService(new OwnTasks(partialData::completed));
        configuration.setFormService(new OwnForms(partialData, writtenDates));
        configuration.setCustomSessionFactories(AgencyWalls.all());
        configuration.setIdentityProviderSessionFactory(
                new AgencyWalls.Replacement(AgencyUsers.class, () -> new AgencyUsers(agencies)));
        configuration.setResourceAuthorizationProvider(new OwnRights());
        configuration.setCustomPreCommandInterceptorsTxRequired(
                new ArrayList<>(List.of(new RefusalInterceptor(), new PlatformCommands(configuration))));
        // Scripts see no bean, whatever their language: diagrams may hold none, and this holds should one get in.
        configuration.setBeans(new HashMap<>());
        configuration.setExpressionManager(new DelegateExpressionManager(delegates, calendars));
        configuration.setBpmnParseFactory(SopParse::new);
        configuration.setBusinessCalendarManager(WorkingTimeCalendars.over(calendars));
        // By priority, the acquisition has no fitting index and slows down as the backlog grows.
        configuration.setJobExecutorAcquireByPriority(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.getCustomPreBPMNParseListeners().add(parseListener);
        configuration.setCustomPreDeployers(List.of(diagramGuard));
        configuration.setCustomPostDeployers(List.of(laneAuthorizations));
    }
}
