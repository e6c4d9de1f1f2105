package id.baku.engine.walls;

import java.util.Objects;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import id.baku.engine.refusal.Refusal;

/** The id of an account stands for one person, in cases and on documents: nobody gets it after him, and nobody takes it. */
final class AccountIds {

    private AccountIds() {
    }

    /**
     * REST loads the user whom the address names and then gives him the id that stands in the body: stored, the password of the
     * one would open the account of the other.
     *
     * @param stored who has the id; {@code null} for nobody
     */
    static void requireItself(UserEntity stored, UserEntity user) {
        boolean same = stored != null && (user.hasNewPassword() || Objects.equals(stored.getPassword(), user.getPassword())
                && Objects.equals(stored.getSalt(), user.getSalt()));
        if (!same) {
            throw new BadUserRequestException("ID pengguna tidak dapat diubah.");
        }
    }

    /** Documents name people as their accounts do: nobody calls himself otherwise. */
    static void requireItsName(UserEntity stored, UserEntity user) {
        if (!Objects.equals(stored.getFirstName(), user.getFirstName()) || !Objects.equals(stored.getLastName(), user.getLastName())) {
            throw Refusal.forbidden("Nama sendiri tidak dapat diubah, karena tercetak pada naskah. Minta pengelola pengguna yang lain "
                    + "mengubahnya.");
        }
    }

    /** Who acted under an id before is not followed by somebody else. */
    static Void requireUnknown(String id) {
        if (Context.getProcessEngineConfiguration().getHistoryService().createHistoricTaskInstanceQuery().taskAssignee(id).count() > 0) {
            throw Refusal.conflict("ID pengguna %s pernah dipakai dan tercatat pada kasus. Pilih ID lain.".formatted(id));
        }
        return null;
    }

    /** What he has taken waits for his role again. */
    static Void giveBackTasksOf(String id) {
        TaskService tasks = Context.getProcessEngineConfiguration().getTaskService();
        tasks.createTaskQuery().taskAssignee(id).list().forEach(task -> tasks.setAssignee(task.getId(), null));
        return null;
    }
}
