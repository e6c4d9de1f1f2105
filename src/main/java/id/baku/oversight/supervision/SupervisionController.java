package id.baku.oversight.supervision;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.oversight.figures.FigureAccess;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/**
 * Running figures for Cockpit and the SOP sheet. They are for those who may see the figures of the agency: its supervisors, its
 * analysts and the platform's administrators, see {@link FigureAccess}. The engine's queries behind them show an analyst no
 * case. The user's own duties are for everybody who is logged in.
 */
@OpenTo(value = {Caller.SUPERVISOR, Caller.ANALYST}, otherwise = "Angka mutu baku hanya untuk pengawas dan perancang SOP instansi.")
@RestController
@RequestMapping(WebApps.API)
class SupervisionController {

    private final ActivityBadges badges;
    private final SopCards cards;
    private final FigureAccess access;
    private final RepositoryService repositoryService;
    private final CurrentUser user;

    SupervisionController(ActivityBadges badges, SopCards cards, FigureAccess access, RepositoryService repositoryService,
                          CurrentUser user) {
        this.badges = badges;
        this.cards = cards;
        this.access = access;
        this.repositoryService = repositoryService;
        this.user = user;
    }

    /** What runs, what is late, and how the standard is kept, of each activity of a version of an SOP. */
    @GetMapping("/supervision/{definitionId}/activities")
    List<ActivityBadges.Badge> activities(@PathVariable String definitionId) {
        user.id();
        ProcessDefinition sop = Optional.ofNullable(repositoryService.createProcessDefinitionQuery()
                .processDefinitionId(definitionId).singleResult()).orElseThrow(Refusal::notFound);
        return badges.of(access.visible(sop.getTenantId()), sop);
    }

    /** The SOPs of an agency; by default the user's own. */
    @GetMapping("/supervision/overview")
    Overview overview(@RequestParam(required = false) String agency) {
        Agency asked = access.visible(agency);
        return new Overview(Choice.of(asked), access.visible().stream().map(Choice::of).toList(),
                user.supervisesAgency(asked.id()), cards.of(asked));
    }

    /** @param cases whether the user may see the cases themselves */
    record Overview(Choice agency, List<Choice> agencies, boolean cases, List<SopCards.Card> sops) {
    }

    /** An agency to choose. */
    record Choice(String id, String name) {

        static Choice of(Agency agency) {
            return new Choice(agency.id(), "%s (%s)".formatted(agency.name(), agency.government()));
        }
    }
}
