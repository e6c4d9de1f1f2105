/** What people see of their work: the list of tasks, the head of each task, the history and standards of its case. */
package id.baku.worklist;
