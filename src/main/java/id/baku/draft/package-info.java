/** Drafts: the wording of documents as those who write them change it, in the task or as a Word file. */
package id.baku.draft;
