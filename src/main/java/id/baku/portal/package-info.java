/** What is around the pages: who is logged in and what he may open, the public start page, the guide. */
package id.baku.portal;
