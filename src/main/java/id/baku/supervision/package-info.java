/** What supervisors see in Cockpit beside the engine's own views: badges, the dashboard, the history of cases. */
package id.baku.supervision;
