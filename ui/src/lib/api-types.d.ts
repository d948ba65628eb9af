// Generated from the API's OpenAPI document; edit the routes' schemas instead.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is it alive */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is each part ready
         * @description Open to all: no figures of the business are in it.
         */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by a printed link
         * @description The link works once, for a quarter of an hour. The session comes back as a cookie.
         */
        post: operations["postSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by password
         * @description The session comes back as a cookie. After some failures, by address and by account, each try has to wait longer.
         */
        post: operations["postSignInPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description In person only: with a session, not with an API token.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asking
         * @description With an API token, `role` is what the token may do.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your name
         * @description In person only: with a session, not with an API token.
         */
        put: operations["putMeName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set your e-mail address and password
         * @description All your other sessions end. In person only: with a session, not with an API token.
         */
        put: operations["putMePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description The newest first. In person only: with a session, not with an API token.
         */
        get: operations["getMeSessions"];
        put?: never;
        post?: never;
        /**
         * End all your other sessions
         * @description The one that asks stays. In person only: with a session, not with an API token.
         */
        delete: operations["deleteMeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description In person only: with a session, not with an API token.
         */
        delete: operations["deleteMeSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your API tokens
         * @description The newest first. In person only: with a session, not with an API token.
         */
        get: operations["getMeTokens"];
        put?: never;
        /**
         * Make an API token
         * @description The answer shows the token; nobody can show it again. In person only: with a session, not with an API token.
         */
        post: operations["postMeTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your API tokens
         * @description In person only: with a session, not with an API token.
         */
        delete: operations["deleteMeTokensById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List everybody’s API tokens
         * @description The newest first. Only an owner can do this.
         */
        get: operations["getTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End somebody’s API token
         * @description Only an owner can do this.
         */
        delete: operations["deleteTokensById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people
         * @description In the order in which they came.
         */
        get: operations["getPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change what somebody may do
         * @description From their next request on. The last owner stays an owner. Only an owner can do this.
         */
        put: operations["putPeopleByIdRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove somebody
         * @description Their sessions, their tokens and the invitations they made end at once. History goes on naming them. The last owner cannot be removed. Only an owner can do this.
         */
        delete: operations["deletePeopleById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List open invitations
         * @description Those that can still be accepted, the newest first. Only an owner can do this.
         */
        get: operations["getInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description Trickle sends nothing: give the link to them yourself. Only an owner can do this.
         */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Its link opens nothing any more. Only an owner can do this.
         */
        delete: operations["deleteInvitationsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at an invitation
         * @description For whoever holds its link. Changes nothing; a POST, so that the secret is in no address.
         */
        post: operations["postInvitationsLookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Sets how you sign in, and signs you in: the session comes back as a cookie.
         */
        post: operations["postInvitationsAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the campaigns
         * @description The newest first.
         */
        get: operations["getCampaigns"];
        put?: never;
        /**
         * Make a draft
         * @description Nothing is sent before it is activated. Whatever is left out is missing until then. Only an owner or a member can do this.
         */
        post: operations["postCampaigns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a campaign */
        get: operations["getCampaignsById"];
        /**
         * Edit a draft
         * @description Texts and order are fixed at activation. An edit names the revision that its editor saw. Only an owner or a member can do this.
         */
        put: operations["putCampaignsById"];
        post?: never;
        /**
         * Delete a draft
         * @description For good. A campaign that was activated stays on record; archive it instead. Only an owner or a member can do this.
         */
        delete: operations["deleteCampaignsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/activation-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What activation would do now
         * @description Without doing it: who would be texted, who would be skipped and why, and what keeps it from being activated.
         */
        get: operations["getCampaignsByIdActivationCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Activate a draft
         * @description Freezes order and texts; from now on it texts a batch on each send day. It cannot be made a draft again, only paused. Only an owner or a member can do this.
         */
        put: operations["putCampaignsByIdActivation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pause
         * @description No text leaves after the answer, but for one that was posted already. Pausing twice is once. Only an owner or a member can do this.
         */
        put: operations["putCampaignsByIdPause"];
        post?: never;
        /**
         * Resume
         * @description It goes on with the next person at the next send time. Only an owner or a member can do this.
         */
        delete: operations["deleteCampaignsByIdPause"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rehearse now
         * @description In the sandbox only: a run at once, whatever the day and the hour. Only an owner or a member can do this.
         */
        post: operations["postCampaignsByIdRehearsals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a campaign’s recipients
         * @description In the order in which they are texted. A draft has none yet.
         */
        get: operations["getCampaignsByIdRecipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove a campaign
         * @description Every recipient in exactly one figure, and each promise held against all rows. A draft has none.
         */
        get: operations["getCampaignsByIdProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a draft before it is saved
         * @description What activation would do, and what is missing or wrong. Nothing is kept. Only an owner or a member can do this.
         */
        post: operations["postCampaignsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a campaign
         * @description A new draft with the messages, the list and the schedule of any campaign. Only an owner or a member can do this.
         */
        post: operations["postCampaignsByIdCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the schedule of a campaign that runs
         * @description Days, time, zone, window and messages a run, from the next run on. Texts and order stay as they were fixed. Only an owner or a member can do this.
         */
        put: operations["putCampaignsByIdSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/schedule/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at another schedule before it is saved
         * @description What it would mean for whoever still waits, or why it cannot be. Nothing is kept. Only an owner or a member can do this.
         */
        post: operations["postCampaignsByIdScheduleCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * End a campaign early
         * @description Everybody who still waits is skipped. It cannot be taken up again; to stop for a while, pause it. Only an owner or a member can do this.
         */
        put: operations["putCampaignsByIdCompletion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Archive a campaign
         * @description A draft or a completed one, to have it out of the way. Nothing else about it changes. Only an owner or a member can do this.
         */
        put: operations["putCampaignsByIdArchive"];
        post?: never;
        /**
         * Take a campaign from the archive
         * @description It is among the others again. Only an owner or a member can do this.
         */
        delete: operations["deleteCampaignsByIdArchive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lists
         * @description The newest first.
         */
        get: operations["getLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a list */
        get: operations["getListsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write down the consent of a list
         * @description Where, when and in which words its people agreed to be texted. It is kept with each activation. Only an owner or a member can do this.
         */
        put: operations["putListsByIdConsent"];
        post?: never;
        /**
         * Take back the consent of a list
         * @description What was kept with activations stays. Only an owner or a member can do this.
         */
        delete: operations["deleteListsByIdConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/from-quo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the contacts from Quo
         * @description Begins to fill a new list; its `state` says when it is ready. Nobody is texted by this. Only an owner or a member can do this.
         */
        post: operations["postListsFromQuo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the numbers to text from
         * @description Those of the Quo workspace.
         */
        get: operations["getNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/unconfirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List unconfirmed texts
         * @description Of these it is not known whether they left, and looking them up found nothing.
         */
        get: operations["getReviewUnconfirmed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List unconfirmed replies and confirmations
         * @description Texts outside any campaign of which it is not known whether they left; the oldest first.
         */
        get: operations["getReviewReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/skipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people who were skipped
         * @description Because of earlier communication; the newest first.
         */
        get: operations["getReviewSkipped"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List held numbers
         * @description The oldest first.
         */
        get: operations["getReviewHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events that were set aside
         * @description The oldest first.
         */
        get: operations["getReviewEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/texts/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send an unconfirmed text again
         * @description The first one may have arrived after all: then its person gets it twice. Only an owner or a member can do this.
         */
        put: operations["putTextsByIdRelease"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-aside-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Try an event again
         * @description After an update of Trickle may understand it. Only an owner or a member can do this.
         */
        delete: operations["deleteSetAsideEventsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/texts/{id}/addition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add somebody anyway
         * @description They were skipped because of earlier communication and get their text after all, at their place. Whatever comes before it is sent skips them again. Only an owner or a member can do this.
         */
        put: operations["putTextsByIdAddition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/texts/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take a text off the review list
         * @description Nothing else about it changes. Once its state changes, it may be on the list again. Only an owner or a member can do this.
         */
        put: operations["putTextsByIdDismissal"];
        post?: never;
        /**
         * Put a text back on the review list
         * @description It waits for a decision again. Only an owner or a member can do this.
         */
        delete: operations["deleteTextsByIdDismissal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the business
         * @description Whom every text must name.
         */
        get: operations["getBusiness"];
        /**
         * Say what the business is called
         * @description Campaigns are checked for this name from now on; those that run stay as they were fixed. Only an owner can do this.
         */
        put: operations["putBusiness"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes
         * @description The newest first. A line is written in the transaction that makes the change, and never altered.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds/{id}/opt-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Judge doubtful words an opt-out
         * @description The number is never texted again, unless its owner texts START. Only an owner or a member can do this.
         */
        put: operations["putHoldsByIdOptOut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Release a held number
         * @description Its words were no opt-out, or it is known what happened: texting it may go on. Only an owner or a member can do this.
         */
        delete: operations["deleteHoldsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List conversations
         * @description The one with the newest message first.
         */
        get: operations["getConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a conversation
         * @description Messages both ways, our texts with what became of them, opt-outs, holds and decisions.
         */
        get: operations["getConversationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Say that no answer is needed
         * @description To what was written so far; the next message waits again. Only an owner or a member can do this.
         */
        delete: operations["deleteConversationsByIdWaiting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/replies/{textId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer
         * @description Sends a reply, once, under an id that you make: it is what an Idempotency-Key is elsewhere, and for ever. The same again changes nothing. Only an owner or a member can do this.
         */
        put: operations["putConversationsByIdRepliesByTextId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how opt-outs are confirmed */
        get: operations["getConfirmation"];
        /**
         * Change how opt-outs are confirmed
         * @description From the next opt-out on. One short text without links or offers. Only an owner can do this.
         */
        put: operations["putConfirmation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opt-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List opt-outs
         * @description The numbers that are not texted, the newest first. Only their owners undo one, by texting START.
         */
        get: operations["getOptOuts"];
        put?: never;
        /**
         * Add an opt-out
         * @description Of somebody who asked by phone, in person or by letter. They are not texted about it. Only an owner or a member can do this.
         */
        post: operations["postOptOuts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opt-outs.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download opt-outs
         * @description All of them, as a CSV file.
         */
        get: operations["getOptOutsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the business clock */
        get: operations["getClock"];
        /**
         * Move the business clock
         * @description In the sandbox only. Active campaigns look at it again. Only an owner can do this.
         */
        put: operations["putClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legacy-secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the secrets of webhooks made in Quo
         * @description At most ten, and the address to which such a webhook points. A secret itself is never shown again. Only an owner can do this.
         */
        get: operations["getLegacySecrets"];
        put?: never;
        /**
         * Add the secret of a webhook made in Quo
         * @description Only an owner can do this.
         */
        post: operations["postLegacySecrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legacy-secrets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove the secret of a webhook made in Quo
         * @description What that webhook sends from then on is refused. Only an owner can do this.
         */
        delete: operations["deleteLegacySecretsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the fence
         * @description Null: none is up, and texts leave as campaigns plan.
         */
        get: operations["getFence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fence/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Look at Quo
         * @description Asks Quo for everything since the backup, in both directions. Nothing is sent by this. Only an owner or a member can do this.
         */
        put: operations["putFenceLook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fence/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let texts leave again
         * @description Campaigns go on with whoever is left; dates since the backup are given up. Only an owner can do this.
         */
        put: operations["putFenceConfirmation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Alive: {
            /** @constant */
            alive: true;
        };
        /** @description Each part by name. */
        Ready: {
            ready: boolean;
            parts: {
                /** @enum {string} */
                database: "ready" | "not ready";
                /** @enum {string} */
                temporal: "ready" | "not ready";
                /** @enum {string} */
                worker: "ready" | "not ready";
            };
        };
        /** @description Why a request was refused (RFC 9457). */
        Problem: {
            /**
             * @description Where the code is explained.
             * @example /api/docs#problem-conflict
             */
            type: string;
            /** @example Not possible now */
            title: string;
            /**
             * @description The HTTP status.
             * @example 409
             */
            status: number;
            /**
             * @description For programs: one of a closed list.
             * @example conflict
             */
            code: string;
            /**
             * @description For people: what was found, in a sentence.
             * @example Only an active campaign can be paused.
             */
            detail: string;
            /** @description What is wrong, field by field. */
            fields?: {
                /** @description Empty: it is about no single field. */
                field: string;
                message: string;
            }[];
        };
        /** @description Who is asking, and which Quo is in use. */
        Me: {
            /** Format: uuid */
            id: string;
            /** @example Ana Ruiz */
            name: string;
            /** @example ana@example.com */
            email: string | null;
            role: components["schemas"]["Role"];
            hasPassword: boolean;
            /** @description A new password asks for the present one: there is one, and no link opened this session within the last hour. */
            needsPassword: boolean;
            /** @description Set when the Quo in use is the sandbox. */
            sandbox: {
                /** @example http://127.0.0.1:3003 */
                url: string;
            } | null;
            /**
             * @description Where Temporal Web shows the workflows.
             * @example http://127.0.0.1:8233
             */
            temporalUrl: string | null;
        };
        /**
         * @description A viewer reads. A member also works with campaigns, lists and the review list. An owner also changes people, ends tokens of others and moves the sandbox’s clock.
         * @enum {string}
         */
        Role: "owner" | "member" | "viewer";
        /** @description One page of a list. */
        SessionPage: {
            items: components["schemas"]["Session"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description A browser that is signed in. */
        Session: {
            /** Format: uuid */
            id: string;
            /** @description The one that asks. */
            current: boolean;
            /** @example Firefox on Windows */
            browser: string | null;
            /**
             * @description From where it was opened.
             * @example 192.0.2.17
             */
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description To a minute.
             */
            lastUsedAt: string;
        };
        /** @description How many sessions ended. */
        EndedSessions: {
            /**
             * @description How many.
             * @example 2
             */
            ended: number;
        };
        /** @description One page of a list. */
        ApiTokenPage: {
            items: components["schemas"]["ApiToken"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description Lets a program in, as the person who made it, or as somebody who may do less. */
        ApiToken: {
            /** Format: uuid */
            id: string;
            /** @example Nightly report */
            name: string;
            /** @description What it may do: at most what its person may do now. */
            role: components["schemas"]["Role"];
            /** @description Who made it. */
            person: {
                /** Format: uuid */
                id: string;
                /** @example Ana Ruiz */
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description To a minute; null: not used yet. */
            lastUsedAt: string | null;
        };
        /**
         * @example {
         *       "name": "Nightly report",
         *       "role": "viewer"
         *     }
         */
        NewApiToken: {
            /**
             * @description What it is for.
             * @example Nightly report
             */
            name: string;
            /** @description At most your own. */
            role: components["schemas"]["Role"];
        };
        MadeApiToken: {
            /** Format: uuid */
            id: string;
            /** @example Nightly report */
            name: string;
            /** @description What it may do: at most what its person may do now. */
            role: components["schemas"]["Role"];
            /** @description Who made it. */
            person: {
                /** Format: uuid */
                id: string;
                /** @example Ana Ruiz */
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description To a minute; null: not used yet. */
            lastUsedAt: string | null;
            /**
             * @description Send it as `Authorization: Bearer …`. It is shown only now.
             * @example trk_9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE
             */
            token: string;
        };
        /** @description One page of a list. */
        PersonPage: {
            items: components["schemas"]["Person"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description Somebody who uses this installation. */
        Person: {
            /** Format: uuid */
            id: string;
            /** @example Ana Ruiz */
            name: string;
            /**
             * @description None: they sign in by printed links only.
             * @example ana@example.com
             */
            email: string | null;
            role: components["schemas"]["Role"];
            /** @description The person who asks. */
            you: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description When a session or a token of theirs was used last, to a minute. */
            lastSeenAt: string | null;
        };
        /**
         * @example {
         *       "role": "viewer"
         *     }
         */
        NewRole: {
            role: components["schemas"]["Role"];
        };
        /** @description One page of a list. */
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description Somebody who may join and has not yet. */
        Invitation: {
            /** Format: uuid */
            id: string;
            /** @example Ana Ruiz */
            name: string;
            role: components["schemas"]["Role"];
            /**
             * @description The name of the owner who invited them.
             * @example Ben Okafor
             */
            invitedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /**
         * @example {
         *       "name": "Ana Ruiz",
         *       "role": "member"
         *     }
         */
        NewInvitation: {
            /**
             * @description What others see in history and audit.
             * @example Ana Ruiz
             */
            name: string;
            role: components["schemas"]["Role"];
        };
        MadeInvitation: {
            /** Format: uuid */
            id: string;
            /** @example Ana Ruiz */
            name: string;
            role: components["schemas"]["Role"];
            /**
             * @description The name of the owner who invited them.
             * @example Ben Okafor
             */
            invitedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: uri
             * @description Works once, for seven days. It is shown only now; its secret is behind the #, so it reaches no log.
             * @example https://trickle.example/invitation#9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE
             */
            link: string;
        };
        /** @description What an invitation says to whoever holds its link. */
        OpenInvitation: {
            /** @example Ana Ruiz */
            name: string;
            role: components["schemas"]["Role"];
            /** @example Ben Okafor */
            invitedBy: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description One page of a list. */
        CampaignPage: {
            items: components["schemas"]["CampaignSummary"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description A campaign with its figures. */
        CampaignSummary: {
            /** Format: uuid */
            id: string;
            /** @example Before the winter */
            name: string;
            status: components["schemas"]["CampaignStatus"];
            /**
             * @description Why it has this status, when a person or a safeguard said so.
             * @example Heavy rain, no crews
             */
            statusReason: string | null;
            /**
             * @description Goes up with each change of the campaign.
             * @example 3
             */
            revision: number;
            /**
             * @description How many people; a draft has none yet.
             * @example 412
             */
            recipients: number;
            /**
             * @description Accepted by Quo, or unknown.
             * @example 125
             */
            texted: number;
            /**
             * @description How many of them wrote back.
             * @example 9
             */
            replied: number;
            /** @description When the next send window opens; none when it is not active. */
            nextWindowAt: string | null;
            /**
             * @description The same for people.
             * @example Wednesday 25 November, 10:00 in New York
             */
            nextWindowWords: string | null;
            archived: boolean;
            /** @description A person ended it before everybody’s turn came. */
            ended: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @description A paused one may become active again; a completed one has nobody left.
         * @enum {string}
         */
        CampaignStatus: "draft" | "active" | "paused" | "completed";
        /** @description A draft. It may be incomplete until it is activated. */
        NewCampaign: {
            /**
             * @description Only you see it.
             * @default
             * @example Before the winter
             */
            name: string;
            /**
             * @description Tokens: `{{first_name}}`, `{{last_name}}`, `{{full_name}}`, `{{company}}`; `{{first_name|there}}` says what stands there for people without one.
             * @default
             * @example Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.
             */
            message: string;
            /**
             * @description A second message, to be compared with the first. Null: everybody gets the one.
             * @default null
             * @example null
             */
            messageB: string | null;
            /** @default halves */
            split: components["schemas"]["Split"];
            /**
             * @description Whom it texts.
             * @default null
             */
            listId: string | null;
            /**
             * @description Quo’s id of the number to text from; see `/numbers`.
             * @default null
             * @example PNsandbox01
             */
            sendingNumberId: string | null;
            /**
             * @description The days of the week on which it texts, each once. Federal holidays are left out.
             * @default []
             * @example [
             *       "mon",
             *       "wed",
             *       "fri"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /** @default null */
            sendAt: string | null;
            /**
             * @description A time zone by its IANA name.
             * @default America/New_York
             * @example America/New_York
             */
            zone: string;
            /**
             * @description How long the send window stays open.
             * @default 120
             * @example 120
             */
            windowMinutes: number;
            /** @default null */
            batchSize: number | null;
        };
        /**
         * @description A to the first half and B to the second, or drawn so that each run is balanced.
         * @enum {string}
         */
        Split: "halves" | "random";
        /** @description A campaign with its message, schedule, figures and history. */
        Campaign: {
            /** Format: uuid */
            id: string;
            /** @example Before the winter */
            name: string;
            status: components["schemas"]["CampaignStatus"];
            /**
             * @description Why it has this status, when a person or a safeguard said so.
             * @example Heavy rain, no crews
             */
            statusReason: string | null;
            /**
             * @description Goes up with each change of the campaign.
             * @example 3
             */
            revision: number;
            /**
             * @description How many people; a draft has none yet.
             * @example 412
             */
            recipients: number;
            /**
             * @description Accepted by Quo, or unknown.
             * @example 125
             */
            texted: number;
            /**
             * @description How many of them wrote back.
             * @example 9
             */
            replied: number;
            /** @description When the next send window opens; none when it is not active. */
            nextWindowAt: string | null;
            /**
             * @description The same for people.
             * @example Wednesday 25 November, 10:00 in New York
             */
            nextWindowWords: string | null;
            archived: boolean;
            /** @description A person ended it before everybody’s turn came. */
            ended: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @example Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out. */
            message: string;
            /**
             * @description Null: everybody gets the one message.
             * @example null
             */
            messageB: string | null;
            split: components["schemas"]["Split"];
            /** @description From which a random split is drawn. */
            splitSeed: number;
            listId: string | null;
            /** @example Contacts from Quo */
            listName: string | null;
            /** @example PNsandbox01 */
            sendingNumberId: string | null;
            /** @example (415) 555-0100 */
            sendingNumber: string | null;
            /**
             * @example [
             *       "mon",
             *       "wed",
             *       "fri"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /** @example 10:00 */
            sendAt: string | null;
            /** @example America/New_York */
            zone: string;
            /** @example 120 */
            windowMinutes: number;
            /** @example 25 */
            batchSize: number | null;
            counts: components["schemas"]["TextCounts"];
            /** @description Unconfirmed texts that wait on the review list. */
            undecided: number;
            /** @description How each message does; empty while there is one only. */
            variants: components["schemas"]["VariantFigures"][];
            /**
             * @description How many asked not to be texted again.
             * @example 2
             */
            optedOut: number;
            /** @description The newest first, at most 30. */
            runs: components["schemas"]["Run"][];
            /** @description Every change of status, the newest first, at most 30. */
            changes: {
                from: components["schemas"]["CampaignStatus"];
                to: components["schemas"]["CampaignStatus"];
                /**
                 * @description Through what: a page, an API token, the Temporal command line, a safeguard, or by itself.
                 * @enum {string}
                 */
                source: "page" | "api" | "cli" | "guard" | "system";
                /**
                 * @description The name of the person.
                 * @example Ana Ruiz
                 */
                by: string | null;
                /** @example Heavy rain, no crews */
                reason: string | null;
                /** Format: date-time */
                at: string;
            }[];
            /**
             * @description The campaign in Temporal Web.
             * @example http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…
             */
            workflowUrl: string | null;
            activation: components["schemas"]["Activation"] | null;
            activatedAt: string | null;
            completedAt: string | null;
            endedAt: string | null;
        };
        /** @description How many recipients are in each state. */
        TextCounts: {
            pending: number;
            sending: number;
            sent: number;
            delivered: number;
            undelivered: number;
            failed: number;
            unknown: number;
            unconfirmed: number;
            skipped: number;
        };
        /** @description How one of the two messages does. */
        VariantFigures: {
            variant: components["schemas"]["Variant"];
            recipients: number;
            texted: number;
            delivered: number;
            replied: number;
            optedOut: number;
        };
        /**
         * @description Which of the two messages.
         * @enum {string}
         */
        Variant: "A" | "B";
        /** @description One occasion: a campaign on one local date, or a rehearsal. */
        Run: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ordinary" | "rehearsal";
            /**
             * Format: date
             * @description The date in the campaign’s zone.
             */
            localDate: string;
            /**
             * @description Waiting is a rehearsal that another run keeps from opening; missed: nothing opened it in its window.
             * @enum {string}
             */
            state: "waiting" | "open" | "closed" | "missed";
            /**
             * @description How many people it may text.
             * @example 25
             */
            quota: number;
            /**
             * @description How many of them it has.
             * @example 25
             */
            used: number;
            openedAt: string | null;
            closedAt: string | null;
            /** @example the batch is complete */
            closeReason: string | null;
        };
        /** @description What the person who activated it stated. */
        Activation: {
            /** @example Ana Ruiz */
            by: string;
            /** Format: date-time */
            at: string;
            /** @example Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business. */
            statement: string;
            /** @example Solid Ground Foundations */
            businessName: string;
            /** @description What was written down for the list then. */
            consent: components["schemas"]["ListConsent"] | null;
        };
        /** @description Where, when and in which words the people of a list agreed. */
        ListConsent: {
            /**
             * @description Where they agreed.
             * @example Estimate request form
             */
            source: string;
            /**
             * @description When, or since when.
             * @example 2026-03-02
             */
            on: string | null;
            /**
             * @description In which words.
             * @example I agree to get texts about my estimate.
             */
            wording: string | null;
        };
        CampaignEdit: {
            /**
             * @description Only you see it.
             * @default
             * @example Before the winter
             */
            name: string;
            /**
             * @description Tokens: `{{first_name}}`, `{{last_name}}`, `{{full_name}}`, `{{company}}`; `{{first_name|there}}` says what stands there for people without one.
             * @default
             * @example Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.
             */
            message: string;
            /**
             * @description A second message, to be compared with the first. Null: everybody gets the one.
             * @default null
             * @example null
             */
            messageB: string | null;
            /** @default halves */
            split: components["schemas"]["Split"];
            /**
             * @description Whom it texts.
             * @default null
             */
            listId: string | null;
            /**
             * @description Quo’s id of the number to text from; see `/numbers`.
             * @default null
             * @example PNsandbox01
             */
            sendingNumberId: string | null;
            /**
             * @description The days of the week on which it texts, each once. Federal holidays are left out.
             * @default []
             * @example [
             *       "mon",
             *       "wed",
             *       "fri"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /** @default null */
            sendAt: string | null;
            /**
             * @description A time zone by its IANA name.
             * @default America/New_York
             * @example America/New_York
             */
            zone: string;
            /**
             * @description How long the send window stays open.
             * @default 120
             * @example 120
             */
            windowMinutes: number;
            /** @default null */
            batchSize: number | null;
            /**
             * @description Goes up with each change of the campaign.
             * @example 3
             */
            revision: number;
        };
        /** @description What activation would do now. */
        ActivationCheck: {
            /** @description How many people are on the list. */
            onList: number;
            /**
             * @description How many people would be texted.
             * @example 412
             */
            recipients: number;
            /**
             * @description Who would not, by reason.
             * @example [
             *       {
             *         "reason": "earlier communication",
             *         "count": 88
             *       }
             *     ]
             */
            skipped: {
                reason: string;
                count: number;
            }[];
            variants: components["schemas"]["VariantCheck"][];
            /** @description For how many people of the list each token says something. */
            tokens: {
                token: string;
                filled: number;
                of: number;
            }[];
            /**
             * @description On how many send days.
             * @example 17
             */
            runs: number;
            /** @example Wednesday 25 November, 10:00 in New York */
            firstRunWords: string | null;
            /** @example Friday 18 December, 10:00 in New York */
            lastRunWords: string | null;
            /** @description At most five. */
            nextRunsWords: string[];
            /**
             * @description Send days until then on which nobody is texted, at most five.
             * @example [
             *       "Thursday 26 November (Thanksgiving Day)"
             *     ]
             */
            holidayWords: string[];
            /** @example 50 a run, Monday to Friday at 10:00 in New York: 120 people, 3 runs, last Wednesday 25 November. */
            planWords: string | null;
            segments: number;
            /**
             * @description What a segment costs.
             * @example 1
             */
            segmentCents: number;
            /** @description An estimate. */
            costCents: number;
            /**
             * @description Whom every text must name; null: not said yet.
             * @example Solid Ground Foundations
             */
            business: string | null;
            /**
             * @description What the person who activates states.
             * @example Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.
             */
            statement: string;
            /** @description What is written down for the list. */
            consent: components["schemas"]["ListConsent"] | null;
            /** @description What keeps the campaign from being activated, all of it. */
            problems: components["schemas"]["Finding"][];
            /** @description What is worth a look before it is activated. */
            warnings: components["schemas"]["Finding"][];
            /** @description What was looked at and is right. */
            passed: string[];
        };
        /** @description What one of the messages would become. */
        VariantCheck: {
            variant: components["schemas"]["Variant"];
            recipients: number;
            /** @description Of all its texts together. */
            segments: number;
            /** @description The dearest text of it. */
            worst: {
                segments: number;
                units: number;
                /** @enum {string} */
                encoding: "GSM-7" | "UCS-2";
                /** @description The character that needs the full alphabet. */
                outside: string | null;
                unicodePeople: number;
            } | null;
            /** @description Texts of real people of the list, and why each is shown. */
            samples: {
                name: string;
                phone: string;
                /** @description Byte for byte what would be sent. */
                body: string;
                missing: string[];
                segments: number;
                /** @enum {string} */
                encoding: "GSM-7" | "UCS-2";
                skipped: string | null;
                why: string;
            }[];
        };
        /** @description What is missing or wrong, and where. */
        Finding: {
            /**
             * @description Where it is mended; empty: not in the form.
             * @example message
             */
            field: string;
            /** @example The text does not name the business. */
            message: string;
            /** @description One click: the field gets this text. */
            fix?: {
                label: string;
                text: string;
            };
        };
        Stated: {
            /**
             * @description `statement` of the activation check, word for word: whoever activates states it.
             * @example Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.
             */
            statement: string;
        };
        /**
         * @description Unknown: being looked up at Quo. Unconfirmed: looked up and not found; a person decides.
         * @enum {string}
         */
        TextState: "pending" | "sending" | "sent" | "delivered" | "undelivered" | "failed" | "unknown" | "unconfirmed" | "skipped";
        /**
         * @description How a person of a campaign fares: each one in exactly one way.
         * @enum {string}
         */
        Figure: "once" | "skipped" | "refused" | "unconfirmed" | "twice" | "lost" | "again" | "toCome" | "beingSent" | "notKnown";
        /** @description One page of a list. */
        RecipientPage: {
            items: components["schemas"]["Recipient"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description One person in one campaign, and what became of their text. */
        Recipient: {
            /** Format: uuid */
            id: string;
            /** @description None, and no state either: a row of the ledger is missing. */
            textId: string | null;
            /**
             * @description Their place in the order, from 0.
             * @example 0
             */
            position: number;
            /** @example Ana Ruiz */
            name: string;
            /** @example (212) 555-0101 */
            phone: string;
            state: components["schemas"]["TextState"] | null;
            /**
             * @description Why it has this state.
             * @example earlier communication
             */
            reason: string | null;
            variant: components["schemas"]["Variant"];
            /**
             * @description The text as it was fixed at activation.
             * @example Hi Ana, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.
             */
            body: string | null;
            changedAt: string | null;
            repliedAt: string | null;
            optedOutAt: string | null;
        };
        /** @description What Trickle’s own tables prove of one campaign, all read as they stood at one moment. */
        CampaignProof: {
            campaign: components["schemas"]["ProvenCampaign"];
            verdict: components["schemas"]["Verdict"];
            assertions: components["schemas"]["Assertion"][];
            /** Format: date-time */
            checkedAt: string;
        };
        /** @description The people of a campaign, in figures and in one sentence. */
        ProvenCampaign: {
            /** Format: uuid */
            id: string;
            /** @example Before the winter */
            name: string;
            people: number;
            figures: components["schemas"]["Figures"];
            /**
             * @description The figures as a sentence.
             * @example 412 people: 398 texted once, 9 skipped, 5 refused, 0 unconfirmed, 0 twice, 0 lost
             */
            says: string;
        };
        /** @description Their sum is the number of people. */
        Figures: {
            once: number;
            skipped: number;
            refused: number;
            unconfirmed: number;
            twice: number;
            lost: number;
            /** @description Texted again because a person released the first text. */
            again: number;
            toCome: number;
            beingSent: number;
            notKnown: number;
        };
        /** @enum {string} */
        Verdict: "kept" | "broken" | "unchecked";
        /** @description One promise, and whether it was kept. */
        Assertion: {
            name: components["schemas"]["AssertionName"];
            /** @description What Trickle says of itself, in one sentence. */
            promise: string;
            verdict: components["schemas"]["Verdict"];
            /** @description What was checked, over how much, and what was found. */
            found: string;
            /** @description What was compared with what, and what that cannot show. */
            compared: string;
            /** @description At most twenty, each a sentence with ids. */
            violations: string[];
            /** @description How many violations there are beside those. */
            more: number;
            /** @description When it is broken or could not be checked. */
            whatToDo: string | null;
        };
        /** @enum {string} */
        AssertionName: "neverTwice" | "neverLost" | "booksAgree" | "quoAgrees" | "frozenOrder" | "tenASecond" | "insideWindows" | "leftAlone" | "workflowsMatch";
        /** @description A draft as it is being typed; nothing of it is kept. */
        DraftToCheck: {
            /**
             * @description Only you see it.
             * @default
             * @example Before the winter
             */
            name: string;
            /**
             * @description Tokens: `{{first_name}}`, `{{last_name}}`, `{{full_name}}`, `{{company}}`; `{{first_name|there}}` says what stands there for people without one.
             * @default
             * @example Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.
             */
            message: string;
            /**
             * @description A second message, to be compared with the first. Null: everybody gets the one.
             * @default null
             * @example null
             */
            messageB: string | null;
            /** @default halves */
            split: components["schemas"]["Split"];
            /**
             * @description Whom it texts.
             * @default null
             */
            listId: string | null;
            /**
             * @description Quo’s id of the number to text from; see `/numbers`.
             * @default null
             * @example PNsandbox01
             */
            sendingNumberId: string | null;
            /**
             * @description The days of the week on which it texts, each once. Federal holidays are left out.
             * @default []
             * @example [
             *       "mon",
             *       "wed",
             *       "fri"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /** @default null */
            sendAt: string | null;
            /**
             * @description A time zone by its IANA name.
             * @default America/New_York
             * @example America/New_York
             */
            zone: string;
            /**
             * @description How long the send window stays open.
             * @default 120
             * @example 120
             */
            windowMinutes: number;
            /** @default null */
            batchSize: number | null;
            /**
             * @description From which a random split is drawn: the campaign’s, if it is saved already.
             * @default 0
             */
            splitSeed: number;
        };
        /** @description Another schedule for a campaign that runs. */
        CampaignSchedule: {
            /**
             * @description The days of the week on which it texts, each once. Federal holidays are left out.
             * @example [
             *       "mon",
             *       "wed",
             *       "fri"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /**
             * @description When the send window opens, in `zone`.
             * @example 10:00
             */
            sendAt: string;
            /**
             * @description A time zone by its IANA name.
             * @example America/New_York
             */
            zone: string;
            /**
             * @description How long the send window stays open.
             * @example 120
             */
            windowMinutes: number;
            /**
             * @description How many people it texts on each send day.
             * @example 25
             */
            batchSize: number;
            /**
             * @description Goes up with each change of the campaign.
             * @example 3
             */
            revision: number;
        };
        /** @description A schedule as it is being typed. */
        NewSchedule: {
            /**
             * @description The days of the week on which it texts, each once. Federal holidays are left out.
             * @example [
             *       "mon",
             *       "wed",
             *       "fri"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /**
             * @description When the send window opens, in `zone`.
             * @example 10:00
             */
            sendAt: string;
            /**
             * @description A time zone by its IANA name.
             * @example America/New_York
             */
            zone: string;
            /**
             * @description How long the send window stays open.
             * @example 120
             */
            windowMinutes: number;
            /**
             * @description How many people it texts on each send day.
             * @example 25
             */
            batchSize: number;
        };
        /** @description What another schedule would mean for whoever still waits. */
        ScheduleCheck: {
            /**
             * @description On how many send days.
             * @example 17
             */
            runs: number;
            /** @example Wednesday 25 November, 10:00 in New York */
            firstRunWords: string | null;
            /** @example Friday 18 December, 10:00 in New York */
            lastRunWords: string | null;
            /** @description At most five. */
            nextRunsWords: string[];
            /**
             * @description Send days until then on which nobody is texted, at most five.
             * @example [
             *       "Thursday 26 November (Thanksgiving Day)"
             *     ]
             */
            holidayWords: string[];
            /** @example 50 a run, Monday to Friday at 10:00 in New York: 120 people, 3 runs, last Wednesday 25 November. */
            planWords: string | null;
            /** @description Why it cannot be saved. */
            problem: string | null;
        };
        End: {
            /**
             * @description Kept in the history.
             * @example The season is over
             */
            reason: string;
        };
        /** @description One page of a list. */
        ContactListPage: {
            items: components["schemas"]["ContactList"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description A set of contacts; it stays as it was when it was brought. */
        ContactList: {
            /** Format: uuid */
            id: string;
            /** @example Contacts from Quo */
            name: string;
            /** @enum {string} */
            state: "filling" | "ready" | "failed";
            /**
             * @description Contacts read: members and left out together.
             * @example 600
             */
            read: number;
            /**
             * @description Those with a number that can be texted.
             * @example 588
             */
            members: number;
            /** @example 12 */
            leftOut: number;
            /**
             * @example [
             *       {
             *         "reason": "has no phone number",
             *         "count": 12
             *       }
             *     ]
             */
            leftOutReasons: {
                reason: string;
                count: number;
            }[];
            /**
             * @description Why it is not complete.
             * @example Quo does not accept the API key
             */
            problem: string | null;
            /** @description None: it is not written down. */
            consent: components["schemas"]["ListConsent"] | null;
            /** Format: date-time */
            createdAt: string;
        };
        NewListConsent: {
            /**
             * @description Where they agreed.
             * @example Estimate request form
             */
            source: string;
            /**
             * @description When, or since when.
             * @default null
             * @example 2026-03-02
             */
            on: string | null;
            /**
             * @description In which words.
             * @default null
             * @example I agree to get texts about my estimate.
             */
            wording: string | null;
        };
        /**
         * @example {
         *       "name": "Contacts from Quo"
         *     }
         */
        NewList: {
            /** @default Contacts from Quo */
            name: string;
        };
        /** @description One page of a list. */
        SendingNumberPage: {
            items: components["schemas"]["SendingNumber"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description A number of the Quo workspace. */
        SendingNumber: {
            /**
             * @description Quo’s own id.
             * @example PNsandbox01
             */
            id: string;
            /** @example (415) 555-0100 */
            phone: string;
            /** @example Main line */
            name: string;
            /** @description Whether its carrier registration is complete. */
            mayTextUs: boolean;
        };
        /** @description Skipped because of earlier communication, or unconfirmed. */
        ReviewText: {
            /** Format: uuid */
            textId: string;
            /** Format: uuid */
            campaignId: string;
            /** @example Before the winter */
            campaignName: string;
            /** @example Ana Ruiz */
            name: string;
            /** @example (212) 555-0101 */
            phone: string;
            state: components["schemas"]["TextState"];
            /** @example earlier communication */
            reason: string | null;
            /** @example Hi Ana, Solid Ground Foundations here. … */
            body: string;
            /** Format: date-time */
            changedAt: string;
            campaignStatus: components["schemas"]["CampaignStatus"];
            /** @description The newest message with the number, whoever wrote it. */
            lastWords: {
                /** @enum {string} */
                direction: "incoming" | "outgoing";
                /** Format: date-time */
                at: string;
                text: string;
            } | null;
            /** @description Who took it off the list, and when. */
            dismissed: {
                by: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        /** @description One page of a list. */
        ReviewReplyPage: {
            items: components["schemas"]["ReviewReply"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description A reply or a confirmation that is unconfirmed. */
        ReviewReply: {
            /** Format: uuid */
            textId: string;
            /** @enum {string} */
            kind: "reply" | "confirmation" | "health";
            conversationId: string | null;
            /** @example Ana Ruiz */
            name: string | null;
            /** @example (212) 555-0101 */
            phone: string;
            /** @example not found at Quo */
            reason: string | null;
            /** @example About 900 dollars. */
            body: string;
            /** Format: date-time */
            changedAt: string;
        };
        /** @description One page of a list. */
        ReviewHoldPage: {
            items: components["schemas"]["ReviewHold"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description A number to which nothing is sent until a person decides. */
        ReviewHold: {
            /** Format: uuid */
            id: string;
            /** @example (212) 555-0101 */
            phone: string;
            /** @example These words may mean: no more texts. */
            reason: string;
            /** @description The doubtful ones; null: it is held because of something else. */
            words: string | null;
            /** @description Without a decision until then the words count as an opt-out. */
            decideBy: string | null;
            conversationId: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description One page of a list. */
        ReviewEventPage: {
            items: components["schemas"]["ReviewEvent"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description A delivery from Quo that could not be read five times. */
        ReviewEvent: {
            /** @example msg_2pL9vD1kQm */
            deliveryId: string;
            /** @example message.received */
            type: string;
            /** Format: date-time */
            receivedAt: string;
            /** @example not of a shape that Trickle knows */
            problem: string | null;
        };
        Addition: {
            /**
             * @description Kept in the audit.
             * @example Asked on the phone to hear from us
             */
            reason: string;
            /**
             * Format: date-time
             * @description `readAt` of the list that was looked at: it is refused if there was contact later. Left out: whatever there is by now is known.
             */
            seenAt?: string;
        };
        /** @description The business that texts. */
        Business: {
            /**
             * @description Every text must name it.
             * @example Solid Ground Foundations
             */
            name: string | null;
            /**
             * @description What a segment costs, in US cents. Quo charges 1 in the US and Canada.
             * @example 1
             */
            segmentCents: number;
        };
        NewBusiness: {
            /**
             * @description Every text must name it.
             * @example Solid Ground Foundations
             */
            name: string;
            /**
             * @description What a segment costs, in US cents. Quo charges 1 in the US and Canada.
             * @example 1
             */
            segmentCents?: number;
        };
        /**
         * @description What was done.
         * @enum {string}
         */
        AuditAction: "campaign created" | "campaign edited" | "campaign copied" | "campaign deleted" | "campaign archived" | "campaign taken from the archive" | "schedule changed" | "consent stated" | "campaign active" | "campaign paused" | "campaign completed" | "rehearsal asked for" | "contacts brought from Quo" | "consent of a list set" | "text released" | "text added anyway" | "text dismissed from review" | "text put back on review" | "number released" | "words judged an opt-out" | "reply written" | "no answer needed" | "opt-out added" | "confirmation changed" | "event tried again" | "business set" | "clock moved" | "look at Quo asked for" | "fence lifted" | "webhook secret added" | "webhook secret removed" | "signed in" | "signed out" | "session ended" | "other sessions ended" | "sign-in link made" | "password set" | "person joined" | "person renamed" | "person removed" | "role changed" | "invitation made" | "invitation withdrawn" | "token made" | "token ended";
        /**
         * @description What kind of thing it was done to.
         * @enum {string}
         */
        AuditSubject: "campaign" | "list" | "text" | "hold" | "conversation" | "optOut" | "event" | "fence" | "installation" | "legacySecret" | "person" | "session" | "invitation" | "token";
        /** @description One page of a list. */
        AuditPage: {
            items: components["schemas"]["AuditLine"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description One change: who, when, from where, through what. */
        AuditLine: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            action: components["schemas"]["AuditAction"];
            /** @description Who did it; null: Trickle itself, or somebody at the Temporal command line. */
            person: {
                /** Format: uuid */
                id: string;
                /** @example Ana Ruiz */
                name: string;
            } | null;
            /**
             * @description Through what: a page, an API token, a command, a safeguard, or by itself.
             * @enum {string}
             */
            source: "page" | "api" | "cli" | "guard" | "system";
            /**
             * @description From which network address.
             * @example 192.0.2.17
             */
            address: string | null;
            subject: components["schemas"]["AuditSubject"];
            /** @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73 */
            subjectId: string;
            /**
             * @description What it is called now, if it has a name.
             * @example Before the winter
             */
            subjectName: string | null;
            /** @description The campaign it belongs to, for campaigns and texts. */
            campaignId: string | null;
            /**
             * @description What was there, of what changed.
             * @example {
             *       "batchSize": 25
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * @description What is there since.
             * @example {
             *       "batchSize": 50
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
        };
        InboxPage: {
            items: components["schemas"]["ConversationSummary"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
            /** @description How many wait for an answer; 100 means so many or more. */
            waiting: number;
        };
        /** @description What is said with one number, by its newest message. */
        ConversationSummary: {
            /** Format: uuid */
            id: string;
            /** @example (212) 555-0101 */
            phone: string;
            /**
             * @description Who the number belongs to; all names of a shared one.
             * @example Ana Ruiz & Ben Ruiz
             */
            name: string | null;
            /** @example How much is a new gutter? */
            lastWords: string;
            /** @enum {string} */
            lastDirection: "incoming" | "outgoing";
            /** Format: date-time */
            lastAt: string;
            /** @description They wrote last, and wait for an answer. */
            waiting: boolean;
            optedOut: boolean;
            held: boolean;
        };
        /** @description Everything said with one number, and what followed from it. */
        Conversation: {
            /** Format: uuid */
            id: string;
            /** @example (212) 555-0101 */
            phone: string;
            /**
             * @description Who the number belongs to; all names of a shared one.
             * @example Ana Ruiz & Ben Ruiz
             */
            name: string | null;
            /** @description They wrote last, and wait for an answer. */
            waiting: boolean;
            optedOut: boolean;
            held: boolean;
            openHolds: components["schemas"]["ReviewHold"][];
            /** @description Why nobody can answer here; null: anybody may. */
            whyNoAnswer: string | null;
            /**
             * @description The number that an answer comes from.
             * @example (415) 555-0100
             */
            answersFrom: string | null;
            /** @description In order, the newest last. */
            entries: components["schemas"]["ConversationEntry"][];
            /** @description Give it as `before` to get the entries before these. */
            earlier: string | null;
        };
        /** @description A message, a text of ours, or what followed from one. */
        ConversationEntry: {
            /** @constant */
            kind: "message";
            /** @example AC3f2a9c */
            id: string;
            /** Format: date-time */
            at: string;
            /** @example How much is a new gutter? */
            words: string;
            /** @enum {string} */
            direction: "incoming" | "outgoing";
            /**
             * @description A colleague wrote in Quo’s own app.
             * @enum {string}
             */
            writer: "them" | "colleague" | "quo";
            /** @description Of ours; null: not known. */
            arrived: boolean | null;
        } | {
            /** @constant */
            kind: "text";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @example How much is a new gutter? */
            words: string;
            /** @enum {string} */
            textKind: "campaign" | "reply" | "confirmation" | "health";
            state: components["schemas"]["TextState"];
            /**
             * @description Why it is in this state.
             * @example opted out
             */
            reason: string | null;
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /**
             * @description Who did it, of the people of this Trickle.
             * @example Dev Patel
             */
            person: string | null;
        } | {
            /** @constant */
            kind: "optedOut";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            source: "reply" | "quo" | "person";
            wrongNumber: boolean;
            confirmedBy: ("quo" | "us" | "nobody") | null;
            /** @description The person’s who wrote it down. */
            reason: string | null;
            /**
             * @description Who did it, of the people of this Trickle.
             * @example Dev Patel
             */
            person: string | null;
        } | {
            /** @constant */
            kind: "optedIn";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
        } | {
            /** @constant */
            kind: "held";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            reason: string;
        } | {
            /** @constant */
            kind: "decided";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            decision: "optOut" | "noOptOut";
            /**
             * @description Who did it, of the people of this Trickle.
             * @example Dev Patel
             */
            person: string | null;
        };
        /**
         * @example {
         *       "words": "About 900 dollars. Shall we come by on Monday?"
         *     }
         */
        NewReply: {
            /** @description Sent as they are. */
            words: string;
        };
        /** @description The one text that says an opt-out was heard. */
        Confirmation: {
            /** @example Solid Ground */
            business: string | null;
            /**
             * @description With `{{business}}` where the name goes.
             * @example {{business}}: You are off our list.
             */
            words: string;
            /** @description Quo answers STOP and its other own words by itself. */
            quoConfirms: boolean;
            /** @description As it is sent now. */
            text: string;
        };
        /**
         * @example {
         *       "business": "Solid Ground",
         *       "words": "{{business}}: You are off our list.",
         *       "quoConfirms": true
         *     }
         */
        ConfirmationEdit: {
            /** @example Solid Ground */
            business: string | null;
            /**
             * @description With `{{business}}` where the name goes.
             * @example {{business}}: You are off our list.
             */
            words: string;
            /** @description Quo answers STOP and its other own words by itself. */
            quoConfirms: boolean;
        };
        /** @description One page of a list. */
        OptOutPage: {
            items: components["schemas"]["OptOut"][];
            /**
             * @description Give it as `after` to get the next page; null: this was the last one.
             * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
             */
            next: string | null;
        };
        /** @description A number that is not texted, and where that comes from. */
        OptOut: {
            /** Format: uuid */
            id: string;
            /** @example (212) 555-0101 */
            phone: string;
            /** @example Ana Ruiz */
            name: string | null;
            /** Format: date-time */
            at: string;
            /**
             * @description They wrote it, Quo refused a text, or a person.
             * @enum {string}
             */
            source: "reply" | "quo" | "person";
            wrongNumber: boolean;
            /**
             * @description What they wrote.
             * @example Please take me off your list
             */
            words: string | null;
            /**
             * @description Who decided it or wrote it down.
             * @example Dev Patel
             */
            person: string | null;
            /** @description That person’s. */
            reason: string | null;
            /** @description Whether one text told them that it was heard, and whose. */
            confirmed: {
                /** @enum {string} */
                by: "quo" | "us" | "nobody" | "notKnown" | "onItsWay";
                reason: string | null;
            };
            conversationId: string | null;
        };
        /**
         * @example {
         *       "phone": "(212) 555-0177",
         *       "reason": "Asked on the phone today."
         *     }
         */
        NewOptOut: {
            /** @description As people write numbers; without a country code it is of the US or Canada. */
            phone: string;
            /** @description How and when they asked. */
            reason: string;
        };
        /** @description What windows, hours and dates go by. */
        Clock: {
            /** Format: date-time */
            now: string;
        };
        /**
         * @example {
         *       "now": "2026-03-04T15:00:00Z"
         *     }
         */
        NewTime: {
            /**
             * Format: date-time
             * @description What the clock shows from now on; it goes on from there. Between 2000 and 2100.
             */
            now: string;
        };
        LegacySecrets: {
            /**
             * @description Where such a webhook has to point.
             * @example http://127.0.0.1:3000/webhooks/quo
             */
            address: string;
            secrets: components["schemas"]["LegacySecret"][];
        };
        LegacySecret: {
            /** Format: uuid */
            id: string;
            /**
             * @description Which webhook it is, in its owner’s words.
             * @example Made in Quo’s app
             */
            label: string;
            /** Format: date-time */
            createdAt: string;
            /** @description When a delivery was last signed with it, to the minute. */
            lastUsedAt: string | null;
        };
        FenceAnswer: {
            fence: components["schemas"]["Fence"] | null;
        };
        /** @description Up after a restore: nothing is sent until an owner confirms. */
        Fence: {
            /** Format: date-time */
            since: string;
            /**
             * @description How it came to be up.
             * @example A backup was restored.
             */
            because: string;
            /** Format: date-time */
            backupMadeAt: string;
            look: {
                /** @enum {string} */
                state: "notAsked" | "looking" | "done" | "failed";
                at: string | null;
                /** @description Why it failed. */
                problem: string | null;
            };
            /** @description What is known by now of the time after the backup, from Quo’s list or its events. */
            messages: {
                outgoing: number;
                incoming: number;
            };
            campaigns: components["schemas"]["DoubtedCampaign"][];
        };
        DoubtedCampaign: {
            /** Format: uuid */
            id: string;
            /** @example Before the winter */
            name: string;
            status: components["schemas"]["CampaignStatus"];
            /** @description Texts that were not settled when the backup was made. */
            unsettled: number;
            /** @description Of those, how many would be sent. */
            pending: number;
            /** @description Of those, how many Quo turned out to have accepted. */
            foundAtQuo: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "alive": true
                     *     }
                     */
                    "application/json": components["schemas"]["Alive"];
                };
            };
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each part by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ready": true,
                     *       "parts": {
                     *         "database": "ready",
                     *         "temporal": "ready",
                     *         "worker": "ready"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description Each part by name. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ready": true,
                     *       "parts": {
                     *         "database": "ready",
                     *         "temporal": "ready",
                     *         "worker": "ready"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    postSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What stands behind the # of the printed link.
                     * @example 9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE
                     */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooMany`: Wait as long as it says (`Retry-After`), then try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@example.com",
                 *       "password": "a long sentence of yours"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Capital letters make no difference.
                     * @example ana@example.com
                     */
                    email: string;
                    /** @example a long sentence of yours */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooMany`: Wait as long as it says (`Retry-After`), then try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is asking, and which Quo is in use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Ana Ruiz",
                     *       "email": "ana@example.com",
                     *       "role": "owner",
                     *       "hasPassword": true,
                     *       "needsPassword": true,
                     *       "sandbox": {
                     *         "url": "http://127.0.0.1:3003"
                     *       },
                     *       "temporalUrl": "http://127.0.0.1:8233"
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMeName: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ana Ruiz"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What others see in history and audit.
                     * @example Ana Ruiz
                     */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@example.com",
                 *       "password": "a long sentence of yours",
                 *       "present": "the password of yesterday"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Capital letters make no difference.
                     * @example ana@example.com
                     */
                    email: string;
                    /**
                     * @description Kept as an argon2id hash.
                     * @example a long sentence of yours
                     */
                    password: string;
                    /**
                     * @description The password that is replaced; see `needsPassword` of `/me`.
                     * @example the password of yesterday
                     */
                    present?: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooMany`: Wait as long as it says (`Retry-After`), then try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeSessions: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "current": true,
                     *           "browser": "Firefox on Windows",
                     *           "address": "192.0.2.17",
                     *           "createdAt": "2026-11-25T15:00:00.000Z",
                     *           "lastUsedAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many sessions ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 2
                     *     }
                     */
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeTokens: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "name": "Nightly report",
                     *           "role": "owner",
                     *           "person": {
                     *             "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *             "name": "Ana Ruiz"
                     *           },
                     *           "createdAt": "2026-11-25T15:00:00.000Z",
                     *           "lastUsedAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiTokenPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeTokens: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.
                 * @example 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nightly report",
                 *       "role": "viewer"
                 *     }
                 */
                "application/json": components["schemas"]["NewApiToken"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Nightly report",
                     *       "role": "owner",
                     *       "person": {
                     *         "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *         "name": "Ana Ruiz"
                     *       },
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "lastUsedAt": "2026-11-25T15:00:00.000Z",
                     *       "token": "trk_9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE"
                     *     }
                     */
                    "application/json": components["schemas"]["MadeApiToken"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `keyInProgress`: A request with this Idempotency-Key was begun and has no answer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. `keyReused`: The Idempotency-Key was used for another request within 24 hours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeTokensById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the token. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTokens: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "name": "Nightly report",
                     *           "role": "owner",
                     *           "person": {
                     *             "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *             "name": "Ana Ruiz"
                     *           },
                     *           "createdAt": "2026-11-25T15:00:00.000Z",
                     *           "lastUsedAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiTokenPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTokensById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the token. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "name": "Ana Ruiz",
                     *           "email": "ana@example.com",
                     *           "role": "owner",
                     *           "you": true,
                     *           "createdAt": "2026-11-25T15:00:00.000Z",
                     *           "lastSeenAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPeopleByIdRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "viewer"
                 *     }
                 */
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePeopleById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitations: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "name": "Ana Ruiz",
                     *           "role": "owner",
                     *           "invitedBy": "Ben Okafor",
                     *           "createdAt": "2026-11-25T15:00:00.000Z",
                     *           "expiresAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.
                 * @example 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ana Ruiz",
                 *       "role": "member"
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Ana Ruiz",
                     *       "role": "owner",
                     *       "invitedBy": "Ben Okafor",
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "expiresAt": "2026-11-25T15:00:00.000Z",
                     *       "link": "https://trickle.example/invitation#9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE"
                     *     }
                     */
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `keyInProgress`: A request with this Idempotency-Key was begun and has no answer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. `keyReused`: The Idempotency-Key was used for another request within 24 hours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteInvitationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the invitation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvitationsLookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What stands behind the # of the link.
                     * @example 9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE
                     */
                    token: string;
                };
            };
        };
        responses: {
            /** @description What an invitation says to whoever holds its link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Ana Ruiz",
                     *       "role": "owner",
                     *       "invitedBy": "Ben Okafor",
                     *       "expiresAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooMany`: Wait as long as it says (`Retry-After`), then try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvitationsAcceptance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE",
                 *       "email": "ana@example.com",
                 *       "password": "a long sentence of yours"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What stands behind the # of the link.
                     * @example 9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE
                     */
                    token: string;
                    /**
                     * Format: email
                     * @description Capital letters make no difference.
                     * @example ana@example.com
                     */
                    email: string;
                    /**
                     * @description Kept as an argon2id hash.
                     * @example a long sentence of yours
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooMany`: Wait as long as it says (`Retry-After`), then try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaigns: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /** @description Those in the archive, instead of the others. */
                archived?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "name": "Before the winter",
                     *           "status": "draft",
                     *           "statusReason": "Heavy rain, no crews",
                     *           "revision": 3,
                     *           "recipients": 412,
                     *           "texted": 125,
                     *           "replied": 9,
                     *           "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *           "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *           "archived": true,
                     *           "ended": true,
                     *           "createdAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaigns: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.
                 * @example 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Before the winter",
                 *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                 *       "messageB": null,
                 *       "split": "halves",
                 *       "listId": null,
                 *       "sendingNumberId": "PNsandbox01",
                 *       "days": [
                 *         "mon",
                 *         "wed",
                 *         "fri"
                 *       ],
                 *       "sendAt": null,
                 *       "zone": "America/New_York",
                 *       "windowMinutes": 120,
                 *       "batchSize": null
                 *     }
                 */
                "application/json": components["schemas"]["NewCampaign"];
            };
        };
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `keyInProgress`: A request with this Idempotency-Key was begun and has no answer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. `keyReused`: The Idempotency-Key was used for another request within 24 hours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCampaignsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Before the winter",
                 *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                 *       "messageB": null,
                 *       "split": "halves",
                 *       "listId": null,
                 *       "sendingNumberId": "PNsandbox01",
                 *       "days": [
                 *         "mon",
                 *         "wed",
                 *         "fri"
                 *       ],
                 *       "sendAt": null,
                 *       "zone": "America/New_York",
                 *       "windowMinutes": 120,
                 *       "batchSize": null,
                 *       "revision": 3
                 *     }
                 */
                "application/json": components["schemas"]["CampaignEdit"];
            };
        };
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCampaignsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdActivationCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What activation would do now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "onList": 25,
                     *       "recipients": 412,
                     *       "skipped": [
                     *         {
                     *           "reason": "earlier communication",
                     *           "count": 88
                     *         }
                     *       ],
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "segments": 25,
                     *           "worst": {
                     *             "segments": 25,
                     *             "units": 25,
                     *             "encoding": "GSM-7",
                     *             "outside": "text",
                     *             "unicodePeople": 25
                     *           },
                     *           "samples": [
                     *             {
                     *               "name": "text",
                     *               "phone": "text",
                     *               "body": "text",
                     *               "missing": [
                     *                 "text"
                     *               ],
                     *               "segments": 25,
                     *               "encoding": "GSM-7",
                     *               "skipped": "text",
                     *               "why": "text"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "tokens": [
                     *         {
                     *           "token": "text",
                     *           "filled": 25,
                     *           "of": 25
                     *         }
                     *       ],
                     *       "runs": 17,
                     *       "firstRunWords": "Wednesday 25 November, 10:00 in New York",
                     *       "lastRunWords": "Friday 18 December, 10:00 in New York",
                     *       "nextRunsWords": [
                     *         "text"
                     *       ],
                     *       "holidayWords": [
                     *         "Thursday 26 November (Thanksgiving Day)"
                     *       ],
                     *       "planWords": "50 a run, Monday to Friday at 10:00 in New York: 120 people, 3 runs, last Wednesday 25 November.",
                     *       "segments": 25,
                     *       "segmentCents": 1,
                     *       "costCents": 1,
                     *       "business": "Solid Ground Foundations",
                     *       "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *       "consent": {
                     *         "source": "Estimate request form",
                     *         "on": "2026-03-02",
                     *         "wording": "I agree to get texts about my estimate."
                     *       },
                     *       "problems": [
                     *         {
                     *           "field": "message",
                     *           "message": "The text does not name the business.",
                     *           "fix": {
                     *             "label": "text",
                     *             "text": "text"
                     *           }
                     *         }
                     *       ],
                     *       "warnings": [
                     *         {
                     *           "field": "message",
                     *           "message": "The text does not name the business.",
                     *           "fix": {
                     *             "label": "text",
                     *             "text": "text"
                     *           }
                     *         }
                     *       ],
                     *       "passed": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ActivationCheck"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCampaignsByIdActivation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.
                 * @example 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business."
                 *     }
                 */
                "application/json": components["schemas"]["Stated"] | null;
            };
        };
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. `keyInProgress`: A request with this Idempotency-Key was begun and has no answer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. `keyReused`: The Idempotency-Key was used for another request within 24 hours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCampaignsByIdPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Heavy rain, no crews"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Kept in the history.
                     * @example Heavy rain, no crews
                     */
                    reason?: string;
                } | null;
            };
        };
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCampaignsByIdPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdRehearsals: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.
                 * @example 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. `keyInProgress`: A request with this Idempotency-Key was begun and has no answer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. `keyReused`: The Idempotency-Key was used for another request within 24 hours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdRecipients: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: number;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                state?: components["schemas"]["TextState"];
                figure?: components["schemas"]["Figure"];
            };
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "textId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "position": 0,
                     *           "name": "Ana Ruiz",
                     *           "phone": "(212) 555-0101",
                     *           "state": "pending",
                     *           "reason": "earlier communication",
                     *           "variant": "A",
                     *           "body": "Hi Ana, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *           "changedAt": "2026-11-25T15:00:00.000Z",
                     *           "repliedAt": "2026-11-25T15:00:00.000Z",
                     *           "optedOutAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["RecipientPage"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What Trickle’s own tables prove of one campaign, all read as they stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "campaign": {
                     *         "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *         "name": "Before the winter",
                     *         "people": 25,
                     *         "figures": {
                     *           "once": 25,
                     *           "skipped": 25,
                     *           "refused": 25,
                     *           "unconfirmed": 25,
                     *           "twice": 25,
                     *           "lost": 25,
                     *           "again": 25,
                     *           "toCome": 25,
                     *           "beingSent": 25,
                     *           "notKnown": 25
                     *         },
                     *         "says": "412 people: 398 texted once, 9 skipped, 5 refused, 0 unconfirmed, 0 twice, 0 lost"
                     *       },
                     *       "verdict": "kept",
                     *       "assertions": [
                     *         {
                     *           "name": "neverTwice",
                     *           "promise": "text",
                     *           "verdict": "kept",
                     *           "found": "text",
                     *           "compared": "text",
                     *           "violations": [
                     *             "text"
                     *           ],
                     *           "more": 25,
                     *           "whatToDo": "text"
                     *         }
                     *       ],
                     *       "checkedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignProof"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Before the winter",
                 *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                 *       "messageB": null,
                 *       "split": "halves",
                 *       "listId": null,
                 *       "sendingNumberId": "PNsandbox01",
                 *       "days": [
                 *         "mon",
                 *         "wed",
                 *         "fri"
                 *       ],
                 *       "sendAt": null,
                 *       "zone": "America/New_York",
                 *       "windowMinutes": 120,
                 *       "batchSize": null,
                 *       "splitSeed": 0
                 *     }
                 */
                "application/json": components["schemas"]["DraftToCheck"];
            };
        };
        responses: {
            /** @description What activation would do now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "onList": 25,
                     *       "recipients": 412,
                     *       "skipped": [
                     *         {
                     *           "reason": "earlier communication",
                     *           "count": 88
                     *         }
                     *       ],
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "segments": 25,
                     *           "worst": {
                     *             "segments": 25,
                     *             "units": 25,
                     *             "encoding": "GSM-7",
                     *             "outside": "text",
                     *             "unicodePeople": 25
                     *           },
                     *           "samples": [
                     *             {
                     *               "name": "text",
                     *               "phone": "text",
                     *               "body": "text",
                     *               "missing": [
                     *                 "text"
                     *               ],
                     *               "segments": 25,
                     *               "encoding": "GSM-7",
                     *               "skipped": "text",
                     *               "why": "text"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "tokens": [
                     *         {
                     *           "token": "text",
                     *           "filled": 25,
                     *           "of": 25
                     *         }
                     *       ],
                     *       "runs": 17,
                     *       "firstRunWords": "Wednesday 25 November, 10:00 in New York",
                     *       "lastRunWords": "Friday 18 December, 10:00 in New York",
                     *       "nextRunsWords": [
                     *         "text"
                     *       ],
                     *       "holidayWords": [
                     *         "Thursday 26 November (Thanksgiving Day)"
                     *       ],
                     *       "planWords": "50 a run, Monday to Friday at 10:00 in New York: 120 people, 3 runs, last Wednesday 25 November.",
                     *       "segments": 25,
                     *       "segmentCents": 1,
                     *       "costCents": 1,
                     *       "business": "Solid Ground Foundations",
                     *       "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *       "consent": {
                     *         "source": "Estimate request form",
                     *         "on": "2026-03-02",
                     *         "wording": "I agree to get texts about my estimate."
                     *       },
                     *       "problems": [
                     *         {
                     *           "field": "message",
                     *           "message": "The text does not name the business.",
                     *           "fix": {
                     *             "label": "text",
                     *             "text": "text"
                     *           }
                     *         }
                     *       ],
                     *       "warnings": [
                     *         {
                     *           "field": "message",
                     *           "message": "The text does not name the business.",
                     *           "fix": {
                     *             "label": "text",
                     *             "text": "text"
                     *           }
                     *         }
                     *       ],
                     *       "passed": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ActivationCheck"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdCopy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.
                 * @example 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `keyInProgress`: A request with this Idempotency-Key was begun and has no answer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. `keyReused`: The Idempotency-Key was used for another request within 24 hours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCampaignsByIdSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": [
                 *         "mon",
                 *         "wed",
                 *         "fri"
                 *       ],
                 *       "sendAt": "10:00",
                 *       "zone": "America/New_York",
                 *       "windowMinutes": 120,
                 *       "batchSize": 25,
                 *       "revision": 3
                 *     }
                 */
                "application/json": components["schemas"]["CampaignSchedule"];
            };
        };
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdScheduleCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": [
                 *         "mon",
                 *         "wed",
                 *         "fri"
                 *       ],
                 *       "sendAt": "10:00",
                 *       "zone": "America/New_York",
                 *       "windowMinutes": 120,
                 *       "batchSize": 25
                 *     }
                 */
                "application/json": components["schemas"]["NewSchedule"];
            };
        };
        responses: {
            /** @description What another schedule would mean for whoever still waits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runs": 17,
                     *       "firstRunWords": "Wednesday 25 November, 10:00 in New York",
                     *       "lastRunWords": "Friday 18 December, 10:00 in New York",
                     *       "nextRunsWords": [
                     *         "text"
                     *       ],
                     *       "holidayWords": [
                     *         "Thursday 26 November (Thanksgiving Day)"
                     *       ],
                     *       "planWords": "50 a run, Monday to Friday at 10:00 in New York: 120 people, 3 runs, last Wednesday 25 November.",
                     *       "problem": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ScheduleCheck"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCampaignsByIdCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The season is over"
                 *     }
                 */
                "application/json": components["schemas"]["End"];
            };
        };
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCampaignsByIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCampaignsByIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the campaign. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign with its message, schedule, figures and history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Before the winter",
                     *       "status": "draft",
                     *       "statusReason": "Heavy rain, no crews",
                     *       "revision": 3,
                     *       "recipients": 412,
                     *       "texted": 125,
                     *       "replied": 9,
                     *       "nextWindowAt": "2026-11-25T15:00:00.000Z",
                     *       "nextWindowWords": "Wednesday 25 November, 10:00 in New York",
                     *       "archived": true,
                     *       "ended": true,
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "message": "Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.",
                     *       "messageB": null,
                     *       "split": "halves",
                     *       "splitSeed": 25,
                     *       "listId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "listName": "Contacts from Quo",
                     *       "sendingNumberId": "PNsandbox01",
                     *       "sendingNumber": "(415) 555-0100",
                     *       "days": [
                     *         "mon",
                     *         "wed",
                     *         "fri"
                     *       ],
                     *       "sendAt": "10:00",
                     *       "zone": "America/New_York",
                     *       "windowMinutes": 120,
                     *       "batchSize": 25,
                     *       "counts": {
                     *         "pending": 25,
                     *         "sending": 25,
                     *         "sent": 25,
                     *         "delivered": 25,
                     *         "undelivered": 25,
                     *         "failed": 25,
                     *         "unknown": 25,
                     *         "unconfirmed": 25,
                     *         "skipped": 25
                     *       },
                     *       "undecided": 25,
                     *       "variants": [
                     *         {
                     *           "variant": "A",
                     *           "recipients": 25,
                     *           "texted": 25,
                     *           "delivered": 25,
                     *           "replied": 25,
                     *           "optedOut": 25
                     *         }
                     *       ],
                     *       "optedOut": 2,
                     *       "runs": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "ordinary",
                     *           "localDate": "2026-11-25",
                     *           "state": "waiting",
                     *           "quota": 25,
                     *           "used": 25,
                     *           "openedAt": "2026-11-25T15:00:00.000Z",
                     *           "closedAt": "2026-11-25T15:00:00.000Z",
                     *           "closeReason": "the batch is complete"
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "from": "draft",
                     *           "to": "draft",
                     *           "source": "page",
                     *           "by": "Ana Ruiz",
                     *           "reason": "Heavy rain, no crews",
                     *           "at": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "workflowUrl": "http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…",
                     *       "activation": {
                     *         "by": "Ana Ruiz",
                     *         "at": "2026-11-25T15:00:00.000Z",
                     *         "statement": "Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.",
                     *         "businessName": "Solid Ground Foundations",
                     *         "consent": {
                     *           "source": "Estimate request form",
                     *           "on": "2026-03-02",
                     *           "wording": "I agree to get texts about my estimate."
                     *         }
                     *       },
                     *       "activatedAt": "2026-11-25T15:00:00.000Z",
                     *       "completedAt": "2026-11-25T15:00:00.000Z",
                     *       "endedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLists: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "name": "Contacts from Quo",
                     *           "state": "filling",
                     *           "read": 600,
                     *           "members": 588,
                     *           "leftOut": 12,
                     *           "leftOutReasons": [
                     *             {
                     *               "reason": "has no phone number",
                     *               "count": 12
                     *             }
                     *           ],
                     *           "problem": "Quo does not accept the API key",
                     *           "consent": {
                     *             "source": "Estimate request form",
                     *             "on": "2026-03-02",
                     *             "wording": "I agree to get texts about my estimate."
                     *           },
                     *           "createdAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactListPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A set of contacts; it stays as it was when it was brought. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Contacts from Quo",
                     *       "state": "filling",
                     *       "read": 600,
                     *       "members": 588,
                     *       "leftOut": 12,
                     *       "leftOutReasons": [
                     *         {
                     *           "reason": "has no phone number",
                     *           "count": 12
                     *         }
                     *       ],
                     *       "problem": "Quo does not accept the API key",
                     *       "consent": {
                     *         "source": "Estimate request form",
                     *         "on": "2026-03-02",
                     *         "wording": "I agree to get texts about my estimate."
                     *       },
                     *       "createdAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putListsByIdConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "Estimate request form",
                 *       "on": "2026-03-02",
                 *       "wording": "I agree to get texts about my estimate."
                 *     }
                 */
                "application/json": components["schemas"]["NewListConsent"];
            };
        };
        responses: {
            /** @description A set of contacts; it stays as it was when it was brought. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Contacts from Quo",
                     *       "state": "filling",
                     *       "read": 600,
                     *       "members": 588,
                     *       "leftOut": 12,
                     *       "leftOutReasons": [
                     *         {
                     *           "reason": "has no phone number",
                     *           "count": 12
                     *         }
                     *       ],
                     *       "problem": "Quo does not accept the API key",
                     *       "consent": {
                     *         "source": "Estimate request form",
                     *         "on": "2026-03-02",
                     *         "wording": "I agree to get texts about my estimate."
                     *       },
                     *       "createdAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteListsByIdConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the list. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A set of contacts; it stays as it was when it was brought. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Contacts from Quo",
                     *       "state": "filling",
                     *       "read": 600,
                     *       "members": 588,
                     *       "leftOut": 12,
                     *       "leftOutReasons": [
                     *         {
                     *           "reason": "has no phone number",
                     *           "count": 12
                     *         }
                     *       ],
                     *       "problem": "Quo does not accept the API key",
                     *       "consent": {
                     *         "source": "Estimate request form",
                     *         "on": "2026-03-02",
                     *         "wording": "I agree to get texts about my estimate."
                     *       },
                     *       "createdAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListsFromQuo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.
                 * @example 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Contacts from Quo"
                 *     }
                 */
                "application/json": components["schemas"]["NewList"];
            };
        };
        responses: {
            /** @description A set of contacts; it stays as it was when it was brought. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "name": "Contacts from Quo",
                     *       "state": "filling",
                     *       "read": 600,
                     *       "members": 588,
                     *       "leftOut": 12,
                     *       "leftOutReasons": [
                     *         {
                     *           "reason": "has no phone number",
                     *           "count": 12
                     *         }
                     *       ],
                     *       "problem": "Quo does not accept the API key",
                     *       "consent": {
                     *         "source": "Estimate request form",
                     *         "on": "2026-03-02",
                     *         "wording": "I agree to get texts about my estimate."
                     *       },
                     *       "createdAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `keyInProgress`: A request with this Idempotency-Key was begun and has no answer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. `keyReused`: The Idempotency-Key was used for another request within 24 hours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something Trickle needs cannot be reached just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNumbers: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "PNsandbox01",
                     *           "phone": "(415) 555-0100",
                     *           "name": "Main line",
                     *           "mayTextUs": true
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["SendingNumberPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewUnconfirmed: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /** @description Those that a person took off the list, instead of those that wait. */
                dismissed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "textId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "campaignId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "campaignName": "Before the winter",
                     *           "name": "Ana Ruiz",
                     *           "phone": "(212) 555-0101",
                     *           "state": "pending",
                     *           "reason": "earlier communication",
                     *           "body": "Hi Ana, Solid Ground Foundations here. …",
                     *           "changedAt": "2026-11-25T15:00:00.000Z",
                     *           "campaignStatus": "draft",
                     *           "lastWords": {
                     *             "direction": "incoming",
                     *             "at": "2026-11-25T15:00:00.000Z",
                     *             "text": "text"
                     *           },
                     *           "dismissed": {
                     *             "by": "text",
                     *             "at": "2026-11-25T15:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "readAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ReviewText"][];
                        /**
                         * @description Give it as `after` to get the next page; null: this was the last one.
                         * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
                         */
                        next: string | null;
                        /**
                         * Format: date-time
                         * @description When this was read: what a decision is made on.
                         */
                        readAt: string;
                    };
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewReplies: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "textId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "kind": "reply",
                     *           "conversationId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "name": "Ana Ruiz",
                     *           "phone": "(212) 555-0101",
                     *           "reason": "not found at Quo",
                     *           "body": "About 900 dollars.",
                     *           "changedAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewReplyPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewSkipped: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /** @description Those that a person took off the list, instead of those that wait. */
                dismissed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "textId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "campaignId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "campaignName": "Before the winter",
                     *           "name": "Ana Ruiz",
                     *           "phone": "(212) 555-0101",
                     *           "state": "pending",
                     *           "reason": "earlier communication",
                     *           "body": "Hi Ana, Solid Ground Foundations here. …",
                     *           "changedAt": "2026-11-25T15:00:00.000Z",
                     *           "campaignStatus": "draft",
                     *           "lastWords": {
                     *             "direction": "incoming",
                     *             "at": "2026-11-25T15:00:00.000Z",
                     *             "text": "text"
                     *           },
                     *           "dismissed": {
                     *             "by": "text",
                     *             "at": "2026-11-25T15:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "readAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ReviewText"][];
                        /**
                         * @description Give it as `after` to get the next page; null: this was the last one.
                         * @example 0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73
                         */
                        next: string | null;
                        /**
                         * Format: date-time
                         * @description When this was read: what a decision is made on.
                         */
                        readAt: string;
                    };
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewHolds: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "phone": "(212) 555-0101",
                     *           "reason": "These words may mean: no more texts.",
                     *           "words": "text",
                     *           "decideBy": "2026-11-25T15:00:00.000Z",
                     *           "conversationId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "createdAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewHoldPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewEvents: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "deliveryId": "msg_2pL9vD1kQm",
                     *           "type": "message.received",
                     *           "receivedAt": "2026-11-25T15:00:00.000Z",
                     *           "problem": "not of a shape that Trickle knows"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewEventPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTextsByIdRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the text. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSetAsideEventsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The delivery’s id at Quo. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTextsByIdAddition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the text. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked on the phone to hear from us",
                 *       "seenAt": "2026-11-25T15:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["Addition"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTextsByIdDismissal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the text. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTextsByIdDismissal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the text. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The business that texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Solid Ground Foundations",
                     *       "segmentCents": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Solid Ground Foundations",
                 *       "segmentCents": 1
                 *     }
                 */
                "application/json": components["schemas"]["NewBusiness"];
            };
        };
        responses: {
            /** @description The business that texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Solid Ground Foundations",
                     *       "segmentCents": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /** @description Only what this person did. */
                person?: string;
                action?: components["schemas"]["AuditAction"];
                subject?: components["schemas"]["AuditSubject"];
                /** @description Only what was done to this one. */
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "at": "2026-11-25T15:00:00.000Z",
                     *           "action": "campaign created",
                     *           "person": {
                     *             "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *             "name": "Ana Ruiz"
                     *           },
                     *           "source": "page",
                     *           "address": "192.0.2.17",
                     *           "subject": "campaign",
                     *           "subjectId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "subjectName": "Before the winter",
                     *           "campaignId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "before": {
                     *             "batchSize": 25
                     *           },
                     *           "after": {
                     *             "batchSize": 50
                     *           }
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putHoldsByIdOptOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the hold. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHoldsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the hold. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversations: {
        parameters: {
            query?: {
                /** @description Those that wait for an answer, all, or those whose number opted out. */
                filter?: "unanswered" | "all" | "optedOut";
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "phone": "(212) 555-0101",
                     *           "name": "Ana Ruiz & Ben Ruiz",
                     *           "lastWords": "How much is a new gutter?",
                     *           "lastDirection": "incoming",
                     *           "lastAt": "2026-11-25T15:00:00.000Z",
                     *           "waiting": true,
                     *           "optedOut": true,
                     *           "held": true
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "waiting": 25
                     *     }
                     */
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversationsById: {
        parameters: {
            query?: {
                /** @description Where to go on, back in time: `earlier` of the answer before. Left out: the newest. */
                before?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything said with one number, and what followed from it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "phone": "(212) 555-0101",
                     *       "name": "Ana Ruiz & Ben Ruiz",
                     *       "waiting": true,
                     *       "optedOut": true,
                     *       "held": true,
                     *       "openHolds": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "phone": "(212) 555-0101",
                     *           "reason": "These words may mean: no more texts.",
                     *           "words": "text",
                     *           "decideBy": "2026-11-25T15:00:00.000Z",
                     *           "conversationId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "createdAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ],
                     *       "whyNoAnswer": "text",
                     *       "answersFrom": "(415) 555-0100",
                     *       "entries": [
                     *         null
                     *       ],
                     *       "earlier": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConversationsByIdWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putConversationsByIdRepliesByTextId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                id: string;
                /** @description A UUID of your own making. */
                textId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "words": "About 900 dollars. Shall we come by on Monday?"
                 *     }
                 */
                "application/json": components["schemas"]["NewReply"];
            };
        };
        responses: {
            /** @description A message, a text of ours, or what followed from one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": components["schemas"]["ConversationEntry"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The one text that says an opt-out was heard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "business": "Solid Ground",
                     *       "words": "{{business}}: You are off our list.",
                     *       "quoConfirms": true,
                     *       "text": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "business": "Solid Ground",
                 *       "words": "{{business}}: You are off our list.",
                 *       "quoConfirms": true
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmationEdit"];
            };
        };
        responses: {
            /** @description The one text that says an opt-out was heard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "business": "Solid Ground",
                     *       "words": "{{business}}: You are off our list.",
                     *       "quoConfirms": true,
                     *       "text": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOptOuts: {
        parameters: {
            query?: {
                /** @description Only numbers that end in these two to four digits. */
                ending?: string;
                /** @description Where to go on: `next` of the page before. Left out: the first page. */
                after?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "phone": "(212) 555-0101",
                     *           "name": "Ana Ruiz",
                     *           "at": "2026-11-25T15:00:00.000Z",
                     *           "source": "reply",
                     *           "wrongNumber": true,
                     *           "words": "Please take me off your list",
                     *           "person": "Dev Patel",
                     *           "reason": "text",
                     *           "confirmed": {
                     *             "by": "quo",
                     *             "reason": "text"
                     *           },
                     *           "conversationId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *         }
                     *       ],
                     *       "next": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["OptOutPage"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOptOuts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.
                 * @example 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "(212) 555-0177",
                 *       "reason": "Asked on the phone today."
                 *     }
                 */
                "application/json": components["schemas"]["NewOptOut"];
            };
        };
        responses: {
            /** @description A number that is not texted, and where that comes from. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "phone": "(212) 555-0101",
                     *       "name": "Ana Ruiz",
                     *       "at": "2026-11-25T15:00:00.000Z",
                     *       "source": "reply",
                     *       "wrongNumber": true,
                     *       "words": "Please take me off your list",
                     *       "person": "Dev Patel",
                     *       "reason": "text",
                     *       "confirmed": {
                     *         "by": "quo",
                     *         "reason": "text"
                     *       },
                     *       "conversationId": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73"
                     *     }
                     */
                    "application/json": components["schemas"]["OptOut"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. `keyInProgress`: A request with this Idempotency-Key was begun and has no answer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. `keyReused`: The Idempotency-Key was used for another request within 24 hours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOptOutsCsv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What windows, hours and dates go by. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "now": "2026-03-04T15:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewTime"];
            };
        };
        responses: {
            /** @description What windows, hours and dates go by. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLegacySecrets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "http://127.0.0.1:3000/webhooks/quo",
                     *       "secrets": [
                     *         {
                     *           "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *           "label": "Made in Quo’s app",
                     *           "createdAt": "2026-11-25T15:00:00.000Z",
                     *           "lastUsedAt": "2026-11-25T15:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LegacySecrets"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLegacySecrets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Made in Quo’s app",
                 *       "secret": "c29sb21vbnN0cmVldC1mb3VuZGF0aW9ucy0x"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Which webhook it is, in your words.
                     * @example Made in Quo’s app
                     */
                    label: string;
                    /**
                     * @description The signing secret as Quo shows it.
                     * @example c29sb21vbnN0cmVldC1mb3VuZGF0aW9ucy0x
                     */
                    secret: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *       "label": "Made in Quo’s app",
                     *       "createdAt": "2026-11-25T15:00:00.000Z",
                     *       "lastUsedAt": "2026-11-25T15:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LegacySecret"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteLegacySecretsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the secret. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notFound`: There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fence": {
                     *         "since": "2026-11-25T15:00:00.000Z",
                     *         "because": "A backup was restored.",
                     *         "backupMadeAt": "2026-11-25T15:00:00.000Z",
                     *         "look": {
                     *           "state": "notAsked",
                     *           "at": "2026-11-25T15:00:00.000Z",
                     *           "problem": "text"
                     *         },
                     *         "messages": {
                     *           "outgoing": 25,
                     *           "incoming": 25
                     *         },
                     *         "campaigns": [
                     *           {
                     *             "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *             "name": "Before the winter",
                     *             "status": "draft",
                     *             "unsettled": 25,
                     *             "pending": 25,
                     *             "foundAtQuo": 25
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FenceAnswer"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putFenceLook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fence": {
                     *         "since": "2026-11-25T15:00:00.000Z",
                     *         "because": "A backup was restored.",
                     *         "backupMadeAt": "2026-11-25T15:00:00.000Z",
                     *         "look": {
                     *           "state": "notAsked",
                     *           "at": "2026-11-25T15:00:00.000Z",
                     *           "problem": "text"
                     *         },
                     *         "messages": {
                     *           "outgoing": 25,
                     *           "incoming": 25
                     *         },
                     *         "campaigns": [
                     *           {
                     *             "id": "0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73",
                     *             "name": "Before the winter",
                     *             "status": "draft",
                     *             "unsettled": 25,
                     *             "pending": 25,
                     *             "foundAtQuo": 25
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FenceAnswer"];
                };
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Something Trickle needs cannot be reached just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putFenceConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "withoutLook": false
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Somebody looked at Quo in another way: nothing was sent after the backup that is not here.
                     * @default false
                     */
                    withoutLook?: boolean;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unreadable`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Nobody is signed in, or no longer. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Whoever asks may not do this, or not from there. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: The thing is in a state that does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooLarge`: The body is larger than 256 KiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupportedType`: The body is of another type than application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid`: What was sent is not valid; `fields` names what is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `failed`: Something is wrong in Trickle. It was written to its log. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
