package th.sala.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.auth.LoginConfig;
import th.sala.web.admin.IntakeResource;
import th.sala.web.admin.OutboxResource;
import th.sala.web.admin.QuarantineResource;
import th.sala.web.audit.AccessLogResource;
import th.sala.web.audit.SealResource;
import th.sala.web.audit.SettingsChangesResource;
import th.sala.web.automation.RuleTracesResource;
import th.sala.web.automation.RulesResource;
import th.sala.web.call.CallImportResource;
import th.sala.web.call.CallResource;
import th.sala.web.call.CallsResource;
import th.sala.web.call.SpokenNoticeResource;
import th.sala.web.call.SwitchboardsResource;
import th.sala.web.channel.ChannelsResource;
import th.sala.web.channel.FormResource;
import th.sala.web.channel.InboundResource;
import th.sala.web.channel.LineResource;
import th.sala.web.channel.MetaResource;
import th.sala.web.chat.ChatAnswersResource;
import th.sala.web.chat.ChatResource;
import th.sala.web.consent.CapacityResource;
import th.sala.web.consent.CatalogueResource;
import th.sala.web.consent.ConsentsResource;
import th.sala.web.consent.DecisionsResource;
import th.sala.web.consent.InvalidationResource;
import th.sala.web.consent.LawResource;
import th.sala.web.consent.NoticeResource;
import th.sala.web.consent.PublicationResource;
import th.sala.web.consent.QuestionsResource;
import th.sala.web.consent.ReceiptsResource;
import th.sala.web.consent.StaffNoticesResource;
import th.sala.web.consent.UnsubscribeResource;
import th.sala.web.consent.WaitingConsentsResource;
import th.sala.web.customer.ConfirmationResource;
import th.sala.web.customer.CustomerAgreementResource;
import th.sala.web.customer.CustomerEmergencyResource;
import th.sala.web.customer.CustomerResource;
import th.sala.web.customer.CustomerValueResource;
import th.sala.web.customer.IdentitiesResource;
import th.sala.web.customer.MergeResource;
import th.sala.web.customer.ObjectionsResource;
import th.sala.web.customer.ProofsResource;
import th.sala.web.customer.TicketEmergencyResource;
import th.sala.web.macro.MacroRunsResource;
import th.sala.web.macro.MacrosResource;
import th.sala.web.macro.OwnProfileResource;
import th.sala.web.macro.TicketMacrosResource;
import th.sala.web.media.AttachmentResource;
import th.sala.web.media.FileLinkResource;
import th.sala.web.media.RemoteImageResource;
import th.sala.web.oversight.AuditGrantsResource;
import th.sala.web.oversight.ConsentFiguresResource;
import th.sala.web.oversight.OversightRulesResource;
import th.sala.web.oversight.OverviewResource;
import th.sala.web.oversight.PeopleResource;
import th.sala.web.oversight.PersonResource;
import th.sala.web.oversight.ReviewsResource;
import th.sala.web.oversight.UnconfirmedResource;
import th.sala.web.oversight.UndeliveredResource;
import th.sala.web.portal.OwnAddressResource;
import th.sala.web.portal.OwnArrivalsResource;
import th.sala.web.portal.OwnConsentsResource;
import th.sala.web.portal.OwnCopyResource;
import th.sala.web.portal.OwnFilesResource;
import th.sala.web.portal.OwnRequestsResource;
import th.sala.web.portal.OwnTicketsResource;
import th.sala.web.portal.PortalLinksResource;
import th.sala.web.portal.ServiceStandardsResource;
import th.sala.web.problem.ProblemMapper;
import th.sala.web.report.BoardResource;
import th.sala.web.report.OwnBoardResource;
import th.sala.web.report.ReasonReportResource;
import th.sala.web.report.ReportsResource;
import th.sala.web.rest.FirstAnswerFilter;
import th.sala.web.rest.JsonbSettings;
import th.sala.web.rest.NothingPersonalInAddresses;
import th.sala.web.rest.QueryValues;
import th.sala.web.rest.RepeatFilter;
import th.sala.web.rest.RequestTimes;
import th.sala.web.rest.StrictJsonReader;
import th.sala.web.retention.HoldsResource;
import th.sala.web.retention.RetentionAsidesResource;
import th.sala.web.retention.RetentionRulesResource;
import th.sala.web.retention.RetentionRunsResource;
import th.sala.web.rights.BlocksResource;
import th.sala.web.rights.CopyLinkResource;
import th.sala.web.rights.ErasureResource;
import th.sala.web.rights.PackageResource;
import th.sala.web.rights.RequestDeedsResource;
import th.sala.web.rights.RequestsResource;
import th.sala.web.routing.OwnPreferencesResource;
import th.sala.web.routing.OwnPresenceResource;
import th.sala.web.routing.PresenceResource;
import th.sala.web.routing.RoutingResource;
import th.sala.web.routing.StaffResource;
import th.sala.web.security.AuditorGuard;
import th.sala.web.security.FailClosed;
import th.sala.web.security.MeResource;
import th.sala.web.security.Roles;
import th.sala.web.setup.SetupResource;
import th.sala.web.sla.CalendarsResource;
import th.sala.web.sla.HolidayFileResource;
import th.sala.web.sla.HolidaysResource;
import th.sala.web.sla.PoliciesResource;
import th.sala.web.survey.SurveyResource;
import th.sala.web.survey.SurveyRulesResource;
import th.sala.web.task.TasksResource;
import th.sala.web.task.TicketTasksResource;
import th.sala.web.ticket.AttemptRulesResource;
import th.sala.web.ticket.BulkResource;
import th.sala.web.ticket.DraftResource;
import th.sala.web.ticket.MessagesResource;
import th.sala.web.ticket.QualityRulesResource;
import th.sala.web.ticket.ReasonsResource;
import th.sala.web.ticket.ReplyOptionsResource;
import th.sala.web.ticket.RightsHandoverResource;
import th.sala.web.ticket.SearchResource;
import th.sala.web.ticket.ServiceElementsResource;
import th.sala.web.ticket.SpamResource;
import th.sala.web.ticket.TeamsResource;
import th.sala.web.ticket.TicketCheckResource;
import th.sala.web.ticket.TicketFieldsResource;
import th.sala.web.ticket.TicketLinksResource;
import th.sala.web.ticket.TicketMergeResource;
import th.sala.web.ticket.TicketResource;
import th.sala.web.ticket.TicketSearchResource;
import th.sala.web.ticket.TicketSplitResource;
import th.sala.web.ticket.TicketTag;
import th.sala.web.ticket.TicketsResource;
import th.sala.web.ticket.TransitionResource;
import th.sala.web.ticket.VisitsResource;
import th.sala.web.watch.OwnNewsResource;
import th.sala.web.watch.SeatsResource;
import th.sala.web.watch.TicketReadsResource;
import th.sala.web.watch.WatchersResource;

/** The hub's REST API: what is not listed here does not exist. It must be a bean, or the server takes no bearer tokens. */
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "sala")
@DeclareRoles({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.ADMIN,
    Roles.PRIVACY_OFFICER,
    Roles.AUDITOR,
    Roles.CUSTOMER,
    Roles.INTEGRATION
})
public class HubApplication extends Application {

    public static final Set<Class<?>> RESOURCES = Set.of(
            AccessLogResource.class,
            AttemptRulesResource.class,
            BulkResource.class,
            DraftResource.class,
            MacrosResource.class,
            RuleTracesResource.class,
            RulesResource.class,
            OwnProfileResource.class,
            MacroRunsResource.class,
            SettingsChangesResource.class,
            SetupResource.class,
            TicketMacrosResource.class,
            AttachmentResource.class,
            AuditGrantsResource.class,
            BlocksResource.class,
            CallImportResource.class,
            CallResource.class,
            CallsResource.class,
            CalendarsResource.class,
            CapacityResource.class,
            CatalogueResource.class,
            ChannelsResource.class,
            ChatAnswersResource.class,
            ChatResource.class,
            ConfirmationResource.class,
            ConsentFiguresResource.class,
            ConsentsResource.class,
            CopyLinkResource.class,
            CustomerEmergencyResource.class,
            CustomerResource.class,
            CustomerAgreementResource.class,
            CustomerValueResource.class,
            DecisionsResource.class,
            ErasureResource.class,
            FileLinkResource.class,
            FormResource.class,
            HoldsResource.class,
            HolidayFileResource.class,
            HolidaysResource.class,
            OwnNewsResource.class,
            OwnPreferencesResource.class,
            OwnPresenceResource.class,
            PresenceResource.class,
            RoutingResource.class,
            StaffResource.class,
            IdentitiesResource.class,
            InboundResource.class,
            IntakeResource.class,
            InvalidationResource.class,
            LawResource.class,
            LineResource.class,
            MeResource.class,
            MergeResource.class,
            MessagesResource.class,
            MetaResource.class,
            NoticeResource.class,
            StaffNoticesResource.class,
            ObjectionsResource.class,
            OutboxResource.class,
            OversightRulesResource.class,
            OverviewResource.class,
            OwnAddressResource.class,
            OwnArrivalsResource.class,
            OwnConsentsResource.class,
            OwnFilesResource.class,
            OwnCopyResource.class,
            OwnRequestsResource.class,
            OwnTicketsResource.class,
            PackageResource.class,
            PeopleResource.class,
            PersonResource.class,
            PoliciesResource.class,
            PortalLinksResource.class,
            ProofsResource.class,
            PublicationResource.class,
            QuarantineResource.class,
            QuestionsResource.class,
            ReceiptsResource.class,
            RemoteImageResource.class,
            ReplyOptionsResource.class,
            BoardResource.class,
            OwnBoardResource.class,
            ReasonReportResource.class,
            QualityRulesResource.class,
            ReasonsResource.class,
            ServiceElementsResource.class,
            ServiceStandardsResource.class,
            ReportsResource.class,
            RequestDeedsResource.class,
            RequestsResource.class,
            RetentionRulesResource.class,
            RetentionAsidesResource.class,
            RetentionRunsResource.class,
            ReviewsResource.class,
            RightsHandoverResource.class,
            SealResource.class,
            SearchResource.class,
            SpamResource.class,
            SpokenNoticeResource.class,
            SurveyResource.class,
            SurveyRulesResource.class,
            SwitchboardsResource.class,
            TasksResource.class,
            TeamsResource.class,
            TicketEmergencyResource.class,
            TicketCheckResource.class,
            TicketFieldsResource.class,
            TicketLinksResource.class,
            TicketMergeResource.class,
            TicketReadsResource.class,
            TicketResource.class,
            TicketSearchResource.class,
            TicketTasksResource.class,
            TicketSplitResource.class,
            TicketsResource.class,
            TransitionResource.class,
            VisitsResource.class,
            SeatsResource.class,
            WatchersResource.class,
            UnconfirmedResource.class,
            UndeliveredResource.class,
            WaitingConsentsResource.class,
            UnsubscribeResource.class);

    private static final Set<Class<?>> PROVIDERS = Set.of(
            ProblemMapper.class,
            StrictJsonReader.class,
            NothingPersonalInAddresses.class,
            JsonbSettings.class,
            FailClosed.class,
            AuditorGuard.class,
            TicketTag.class,
            RequestTimes.class,
            FirstAnswerFilter.class,
            RepeatFilter.class,
            QueryValues.class);

    /**
     * The server's own description of the API (WADL) would be a second one, open to everybody. {@code Location} stays
     * relative: the server would make it absolute with whatever host the request names.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.of(RESOURCES, PROVIDERS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
