package id.baku.engine.walls;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.MeterLogManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.camunda.bpm.engine.management.MetricIntervalValue;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;

import id.baku.office.agency.DraftTenant;

/** Closes the gaps that the engine leaves between agencies and between roles; IsolationIT looks for such gaps. */
final class AgencyWalls {

    private AgencyWalls() {
    }

    static List<SessionFactory> all(EngineActs acts) {
        return List.of(new Replacement(TenantManager.class, Tenants::new),
                new Replacement(AuthorizationManager.class, TaskAuthorizations::new),
                new Replacement(TaskManager.class, TaskAuthorizations.Tasks::new),
                new Replacement(HistoricStatisticsManager.class, HistoricStatistics::new),
                new Replacement(StatisticsManager.class, Statistics::new),
                new Replacement(MeterLogManager.class, Metrics::new),
                new Replacement(AttachmentManager.class, Attachments::new),
                new Replacement(CommentManager.class, Comments::new),
                new Replacement(UserOperationLogManager.class, () -> new OperationLog(acts)));
    }

    record Replacement(Class<?> type, Supplier<Session> session) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return session.get();
        }
    }

    /** Refuses things of another agency as forbidden; the engine would report an internal error. */
    private static final class Tenants extends TenantManager {

        @Override
        public boolean isAuthenticatedTenant(String tenantId) {
            if (super.isAuthenticatedTenant(tenantId)) {
                return true;
            }
            throw new AuthorizationException("Anda tidak berwenang: milik instansi lain.");
        }
    }

    /** Also checks the agency: the engine only checks the right to read the history of the key, not whose process it is. */
    private static final class HistoricStatistics extends HistoricStatisticsManager {

        @Override
        protected boolean ensureHistoryReadOnProcessDefinition(HistoricActivityStatisticsQueryImpl query) {
            ProcessDefinitionEntity process =
                    getProcessDefinitionManager().findLatestProcessDefinitionById(query.getProcessDefinitionId());
            return super.ensureHistoryReadOnProcessDefinition(query)
                    && (process == null || getTenantManager().isAuthenticatedTenant(process.getTenantId()));
        }
    }

    /**
     * Restricts figures to users with Cockpit: the engine would tell everybody who may see a diagram how many cases run through
     * it.
     */
    private static final class Statistics extends StatisticsManager {

        @Override
        protected void configureQuery(ProcessDefinitionStatisticsQueryImpl query) {
            checkAuthorization(Permissions.ACCESS, Resources.APPLICATION, "cockpit");
            super.configureQuery(query);
        }
    }

    /** Hides the engine's meters, which count the work of all agencies. */
    private static final class Metrics extends MeterLogManager {

        @Override
        public Long executeSelectSum(MetricsQueryImpl query) {
            getAuthorizationManager().checkCamundaAdmin();
            return super.executeSelectSum(query);
        }

        @Override
        public List<MetricIntervalValue> executeSelectInterval(MetricsQueryImpl query) {
            getAuthorizationManager().checkCamundaAdmin();
            return super.executeSelectInterval(query);
        }
    }

    /**
     * Restricts the log of operations: acts on users, groups and rights have no tenant, and the engine would show them to
     * everybody who may read the history of any process. People see what was done in their agencies.
     */
    private static final class OperationLog extends UserOperationLogManager {

        private final EngineActs acts;

        OperationLog(EngineActs acts) {
            this.acts = acts;
        }

        /** Also writes acts of administrators into the record of the agency, which no cleanup deletes. */
        @Override
        protected void fireUserOperationLog(UserOperationLogContext context) {
            super.fireUserOperationLog(context);
            acts.logged(context);
        }

        /** The log entry of a draft names the agency, not the tenant of drafts. */
        @Override
        public void logDeploymentOperation(String operation, String deploymentId, String tenantId, List<PropertyChange> changes) {
            super.logDeploymentOperation(operation, deploymentId, DraftTenant.agencyOf(tenantId), changes);
        }

        @Override
        public List<UserOperationLogEntry> findOperationLogEntriesByQueryCriteria(UserOperationLogQueryImpl query, Page page) {
            if (isUnbound()) {
                return super.findOperationLogEntriesByQueryCriteria(query, page);
            }
            return confined(query) ? super.findOperationLogEntriesByQueryCriteria(query, page).stream()
                    .filter(entry -> entry.getTenantId() != null).toList() : List.of();
        }

        @Override
        public long findOperationLogEntryCountByQueryCriteria(UserOperationLogQueryImpl query) {
            return isUnbound() ? super.findOperationLogEntryCountByQueryCriteria(query)
                    : findOperationLogEntriesByQueryCriteria(query, null).size();
        }

        private boolean isUnbound() {
            Authentication user = getCurrentAuthentication();
            return user == null || user.getUserId() == null || !getCommandContext().isAuthorizationCheckEnabled()
                    || user.getGroupIds() != null && user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
        }

        /**
         * Whether the query must be restricted to the user's agencies; for a tenant that the query names, the engine checks
         * that it is one of the user's.
         */
        private boolean confined(UserOperationLogQueryImpl query) {
            List<String> own = getCurrentAuthentication().getTenantIds();
            if (own == null || own.isEmpty()) {
                return false;
            }
            if (!query.isTenantIdSet()) {
                query.tenantIdIn(own.toArray(String[]::new));
            }
            return true;
        }
    }

    /**
     * Restricts attachments to users who see the task or case: the engine would give them to everybody who has the id, and let
     * them delete them.
     */
    private static final class Attachments extends AttachmentManager {

        @Override
        public Attachment findAttachmentByTaskIdAndAttachmentId(String taskId, String attachmentId) {
            return isVisible(taskId) ? super.findAttachmentByTaskIdAndAttachmentId(taskId, attachmentId) : null;
        }

        @Override
        public List<Attachment> findAttachmentsByTaskId(String taskId) {
            return isVisible(taskId) ? super.findAttachmentsByTaskId(taskId) : List.of();
        }
    }

    /**
     * Restricts comments likewise; the engine would also let everybody who reads a task add comments, even users who only watch
     * it.
     */
    private static final class Comments extends CommentManager {

        @Override
        public CommentEntity findCommentByTaskIdAndCommentId(String taskId, String commentId) {
            return isVisible(taskId) ? super.findCommentByTaskIdAndCommentId(taskId, commentId) : null;
        }

        @Override
        public List<Comment> findCommentsByTaskId(String taskId) {
            return isVisible(taskId) ? super.findCommentsByTaskId(taskId) : List.of();
        }

        @Override
        public List<Event> findEventsByTaskId(String taskId) {
            return isVisible(taskId) ? super.findEventsByTaskId(taskId) : List.of();
        }

        @Override
        public void insert(DbEntity entity) {
            if (entity instanceof CommentEntity comment && CommentEntity.TYPE_COMMENT.equals(comment.getType())
                    && comment.getTaskId() != null && getCurrentAuthentication() != null) {
                requireWork(getTaskManager().findTaskById(comment.getTaskId()));
            }
            super.insert(entity);
        }

        private void requireWork(TaskEntity task) {
            if (task == null) {
                throw new AuthorizationException("Tugas ini sudah selesai.");
            }
            Context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        }
    }

    /** Whether the current user sees the task, open or finished. */
    private static boolean isVisible(String taskId) {
        ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
        return engine.getTaskService().createTaskQuery().taskId(taskId).count() > 0
                || engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(taskId).count() > 0;
    }
}
