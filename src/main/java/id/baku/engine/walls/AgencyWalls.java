package id.baku.engine.walls;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentManager;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.MeterLogManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.camunda.bpm.engine.management.MetricIntervalValue;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;

/** Closes the gaps that the engine leaves in the walls between agencies and roles; IsolationIT looks for them. */
public final class AgencyWalls {

    private AgencyWalls() {
    }

    public static List<SessionFactory> all() {
        return List.of(new Replacement(TenantManager.class, Tenants::new),
                new Replacement(HistoricStatisticsManager.class, HistoricStatistics::new),
                new Replacement(StatisticsManager.class, Statistics::new),
                new Replacement(MeterLogManager.class, Metrics::new),
                new Replacement(AttachmentManager.class, Attachments::new),
                new Replacement(CommentManager.class, Comments::new));
    }

    public record Replacement(Class<?> type, Supplier<Session> session) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return session.get();
        }
    }

    /** What belongs to another agency is refused as forbidden; the engine would report an internal error. */
    private static final class Tenants extends TenantManager {

        @Override
        public boolean isAuthenticatedTenant(String tenantId) {
            if (super.isAuthenticatedTenant(tenantId)) {
                return true;
            }
            throw new AuthorizationException("Anda tidak berwenang: milik instansi lain.");
        }
    }

    /** The engine asks for the right to read the history of the key, but not whose agency's process it is. */
    private static final class HistoricStatistics extends HistoricStatisticsManager {

        @Override
        protected boolean ensureHistoryReadOnProcessDefinition(HistoricActivityStatisticsQueryImpl query) {
            ProcessDefinitionEntity process =
                    getProcessDefinitionManager().findLatestProcessDefinitionById(query.getProcessDefinitionId());
            return super.ensureHistoryReadOnProcessDefinition(query)
                    && (process == null || getTenantManager().isAuthenticatedTenant(process.getTenantId()));
        }
    }

    /** Whoever may see a diagram would learn how many cases run through it: figures are for those who have Cockpit. */
    private static final class Statistics extends StatisticsManager {

        @Override
        protected void configureQuery(ProcessDefinitionStatisticsQueryImpl query) {
            checkAuthorization(Permissions.ACCESS, Resources.APPLICATION, "cockpit");
            super.configureQuery(query);
        }
    }

    /** The engine's meters count the work of all agencies. */
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

    /** The engine gives an attachment to everybody who has its id, and lets him delete it. */
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

    /** Likewise with comments; and everybody who reads a task could add to them, who only watches it too. */
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
