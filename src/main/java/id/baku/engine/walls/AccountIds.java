package id.baku.engine.walls;

import java.util.Objects;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import id.baku.engine.refusal.Refusal;

/**
 * Keeps ids of accounts unique for ever: an id stands for one person in cases and on documents, so nobody else may get it later
 * or take it over.
 */
final class AccountIds {

    private AccountIds() {
    }

    /**
     * Refuses to store a user under another's id. REST loads the user named in the address and then sets the id from the body,
     * so that one user's password would open another's account.
     *
     * @param stored the user who has the id; {@code null} for none
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

    /** Refuses the id of a deleted account that has acted before. */
    static Void requireUnknown(String id) {
        if (Context.getProcessEngineConfiguration().getHistoryService().createHistoricTaskInstanceQuery().taskAssignee(id).count() > 0) {
            throw Refusal.conflict("ID pengguna %s pernah dipakai dan tercatat pada kasus. Pilih ID lain.".formatted(id));
        }
        return null;
    }

    /** Tasks claimed by the deleted user wait for their roles again. */
    static Void giveBackTasksOf(String id) {
        TaskService tasks = Context.getProcessEngineConfiguration().getTaskService();
        tasks.createTaskQuery().taskAssignee(id).list().forEach(task -> tasks.setAssignee(task.getId(), null));
        return null;
    }
}
