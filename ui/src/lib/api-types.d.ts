// Generated from the API's OpenAPI document; edit the routes' schemas instead.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            alive: true;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ready"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ready"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/quo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        put?: never;
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
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
        get: {
            parameters: {
                query?: {
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            campaigns: components["schemas"]["CampaignSummary"][];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCampaignInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CampaignEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivationCheck"];
                    };
                };
            };
        };
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
            };
        };
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    after?: number;
                    limit?: number;
                    state?: components["schemas"]["TextStateInput"];
                    figure?: components["schemas"]["FigureInput"];
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recipients: components["schemas"]["Recipient"][];
                            next: number | null;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignProof"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lists: components["schemas"]["ContactList"][];
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default Contacts from Quo */
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactList"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            numbers: components["schemas"]["SendingNumber"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unconfirmed: components["schemas"]["ReviewText"][];
                            skipped: components["schemas"]["ReviewText"][];
                            holds: components["schemas"]["ReviewHold"][];
                            events: components["schemas"]["ReviewEvent"][];
                            /** @description Of the skipped ones; the others come whole, with the first page. */
                            next: string | null;
                        };
                    };
                };
            };
        };
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Clock"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Clock"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Where such a webhook has to point. */
                            address: string;
                            secrets: components["schemas"]["LegacySecret"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label: string;
                        secret: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LegacySecret"];
                    };
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Why a request was refused: a code, a sentence, and the fields it is about. */
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            fields?: {
                field: string;
                message: string;
            }[];
        };
        /** @enum {string} */
        CampaignStatusInput: "draft" | "active" | "paused" | "completed";
        /** @enum {string} */
        TextStateInput: "pending" | "sending" | "sent" | "delivered" | "undelivered" | "failed" | "unknown" | "unconfirmed" | "skipped";
        NewCampaignInput: {
            name: string;
            message: string;
            /** Format: uuid */
            listId: string;
            sendingNumberId: string;
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            sendAt: string;
            zone: string;
            /** @default 120 */
            windowMinutes: number;
            batchSize: number;
        };
        CampaignEditInput: {
            name: string;
            message: string;
            /** Format: uuid */
            listId: string;
            sendingNumberId: string;
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            sendAt: string;
            zone: string;
            /** @default 120 */
            windowMinutes: number;
            batchSize: number;
            revision: number;
        };
        /** @description How many recipients are in each state. */
        TextCountsInput: {
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
        /** @description One occasion: a campaign on one local date, or a rehearsal. */
        RunInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ordinary" | "rehearsal";
            /** Format: date */
            localDate: string;
            /** @enum {string} */
            state: "waiting" | "open" | "closed" | "missed";
            quota: number;
            used: number;
            openedAt: string | null;
            closedAt: string | null;
            closeReason: string | null;
        };
        CampaignSummaryInput: {
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["CampaignStatusInput"];
            statusReason: string | null;
            revision: number;
            recipients: number;
            /** @description Accepted by Quo, or unknown. */
            texted: number;
            replied: number;
            nextWindowAt: string | null;
            nextWindowWords: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        CampaignInput: {
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["CampaignStatusInput"];
            statusReason: string | null;
            revision: number;
            recipients: number;
            /** @description Accepted by Quo, or unknown. */
            texted: number;
            replied: number;
            nextWindowAt: string | null;
            nextWindowWords: string | null;
            /** Format: date-time */
            createdAt: string;
            message: string;
            listId: string | null;
            listName: string | null;
            sendingNumberId: string | null;
            sendingNumber: string | null;
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            sendAt: string;
            zone: string;
            windowMinutes: number;
            batchSize: number;
            counts: components["schemas"]["TextCountsInput"];
            optedOut: number;
            /** @description The newest first, at most 30. */
            runs: components["schemas"]["RunInput"][];
            /** @description Every change of status, the newest first, at most 30. */
            changes: {
                from: components["schemas"]["CampaignStatusInput"];
                to: components["schemas"]["CampaignStatusInput"];
                /** @enum {string} */
                source: "page" | "api" | "cli" | "guard" | "system";
                by: string | null;
                reason: string | null;
                /** Format: date-time */
                at: string;
            }[];
            /** @description The campaign in Temporal Web. */
            workflowUrl: string | null;
            activatedAt: string | null;
            completedAt: string | null;
        };
        RecipientInput: {
            /** Format: uuid */
            id: string;
            /** @description None, and no state either: a row of the ledger is missing. */
            textId: string | null;
            position: number;
            name: string;
            phone: string;
            state: components["schemas"]["TextStateInput"] | null;
            reason: string | null;
            body: string | null;
            changedAt: string | null;
            repliedAt: string | null;
            optedOutAt: string | null;
        };
        ActivationCheckInput: {
            recipients: number;
            skipped: {
                reason: string;
                count: number;
            }[];
            runs: number;
            firstRunWords: string | null;
            segmentsAtMost: number;
            samples: {
                name: string;
                phone: string;
                body: string;
                segments: number;
            }[];
            /** @description What keeps the campaign from being activated. */
            problems: string[];
        };
        /**
         * @description How a person of a campaign fares: each one in exactly one way.
         * @enum {string}
         */
        FigureInput: "once" | "skipped" | "refused" | "unconfirmed" | "twice" | "lost" | "again" | "toCome" | "beingSent" | "notKnown";
        /** @description Their sum is the number of people. */
        FiguresInput: {
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
        AssertionNameInput: "neverTwice" | "neverLost" | "booksAgree" | "quoAgrees" | "frozenOrder" | "tenASecond" | "insideWindows" | "workflowsMatch";
        /** @enum {string} */
        VerdictInput: "kept" | "broken" | "unchecked";
        /** @description One promise, and whether it was kept. */
        AssertionInput: {
            name: components["schemas"]["AssertionNameInput"];
            promise: string;
            verdict: components["schemas"]["VerdictInput"];
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
        /** @description The people of a campaign, in figures and in one sentence. */
        ProvenCampaignInput: {
            /** Format: uuid */
            id: string;
            name: string;
            people: number;
            figures: components["schemas"]["FiguresInput"];
            says: string;
        };
        /** @description What Trickle’s own tables prove of one campaign, all read as they stood at one moment. */
        CampaignProofInput: {
            campaign: components["schemas"]["ProvenCampaignInput"];
            verdict: components["schemas"]["VerdictInput"];
            assertions: components["schemas"]["AssertionInput"][];
            /** Format: date-time */
            checkedAt: string;
        };
        ClockInput: {
            /** Format: date-time */
            now: string;
        };
        ReadyInput: {
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
        LegacySecretInput: {
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            /** @description When a delivery was last signed with it, to the minute. */
            lastUsedAt: string | null;
        };
        ContactListInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            state: "filling" | "ready" | "failed";
            /** @description Contacts read: members and left out together. */
            read: number;
            members: number;
            leftOut: number;
            leftOutReasons: {
                reason: string;
                count: number;
            }[];
            problem: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        SendingNumberInput: {
            id: string;
            phone: string;
            name: string;
            mayTextUs: boolean;
        };
        /** @description Skipped because of earlier communication, or unconfirmed. */
        ReviewTextInput: {
            /** Format: uuid */
            textId: string;
            /** Format: uuid */
            campaignId: string;
            campaignName: string;
            name: string;
            phone: string;
            state: components["schemas"]["TextStateInput"];
            reason: string | null;
            body: string;
            /** Format: date-time */
            changedAt: string;
        };
        /** @description A delivery from Quo that could not be read five times. */
        ReviewEventInput: {
            deliveryId: string;
            type: string;
            /** Format: date-time */
            receivedAt: string;
            problem: string | null;
        };
        /** @description A number to which nothing is sent until a person decides. */
        ReviewHoldInput: {
            /** Format: uuid */
            id: string;
            phone: string;
            reason: string;
            /** Format: date-time */
            createdAt: string;
        };
        MeInput: {
            name: string;
            email: string | null;
            /** @enum {string} */
            role: "owner" | "member" | "viewer";
            hasPassword: boolean;
            /** @description Set when the Quo in use is the sandbox. */
            sandbox: {
                url: string;
            } | null;
            temporalUrl: string | null;
        };
        /** @description Why a request was refused: a code, a sentence, and the fields it is about. */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            fields?: {
                field: string;
                message: string;
            }[];
        };
        /** @enum {string} */
        CampaignStatus: "draft" | "active" | "paused" | "completed";
        /** @enum {string} */
        TextState: "pending" | "sending" | "sent" | "delivered" | "undelivered" | "failed" | "unknown" | "unconfirmed" | "skipped";
        NewCampaign: {
            name: string;
            message: string;
            /** Format: uuid */
            listId: string;
            sendingNumberId: string;
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            sendAt: string;
            zone: string;
            /** @default 120 */
            windowMinutes: number;
            batchSize: number;
        };
        CampaignEdit: {
            name: string;
            message: string;
            /** Format: uuid */
            listId: string;
            sendingNumberId: string;
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            sendAt: string;
            zone: string;
            /** @default 120 */
            windowMinutes: number;
            batchSize: number;
            revision: number;
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
        /** @description One occasion: a campaign on one local date, or a rehearsal. */
        Run: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ordinary" | "rehearsal";
            /** Format: date */
            localDate: string;
            /** @enum {string} */
            state: "waiting" | "open" | "closed" | "missed";
            quota: number;
            used: number;
            openedAt: string | null;
            closedAt: string | null;
            closeReason: string | null;
        };
        CampaignSummary: {
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["CampaignStatus"];
            statusReason: string | null;
            revision: number;
            recipients: number;
            /** @description Accepted by Quo, or unknown. */
            texted: number;
            replied: number;
            nextWindowAt: string | null;
            nextWindowWords: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        Campaign: {
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["CampaignStatus"];
            statusReason: string | null;
            revision: number;
            recipients: number;
            /** @description Accepted by Quo, or unknown. */
            texted: number;
            replied: number;
            nextWindowAt: string | null;
            nextWindowWords: string | null;
            /** Format: date-time */
            createdAt: string;
            message: string;
            listId: string | null;
            listName: string | null;
            sendingNumberId: string | null;
            sendingNumber: string | null;
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            sendAt: string;
            zone: string;
            windowMinutes: number;
            batchSize: number;
            counts: components["schemas"]["TextCounts"];
            optedOut: number;
            /** @description The newest first, at most 30. */
            runs: components["schemas"]["Run"][];
            /** @description Every change of status, the newest first, at most 30. */
            changes: {
                from: components["schemas"]["CampaignStatus"];
                to: components["schemas"]["CampaignStatus"];
                /** @enum {string} */
                source: "page" | "api" | "cli" | "guard" | "system";
                by: string | null;
                reason: string | null;
                /** Format: date-time */
                at: string;
            }[];
            /** @description The campaign in Temporal Web. */
            workflowUrl: string | null;
            activatedAt: string | null;
            completedAt: string | null;
        };
        Recipient: {
            /** Format: uuid */
            id: string;
            /** @description None, and no state either: a row of the ledger is missing. */
            textId: string | null;
            position: number;
            name: string;
            phone: string;
            state: components["schemas"]["TextState"] | null;
            reason: string | null;
            body: string | null;
            changedAt: string | null;
            repliedAt: string | null;
            optedOutAt: string | null;
        };
        ActivationCheck: {
            recipients: number;
            skipped: {
                reason: string;
                count: number;
            }[];
            runs: number;
            firstRunWords: string | null;
            segmentsAtMost: number;
            samples: {
                name: string;
                phone: string;
                body: string;
                segments: number;
            }[];
            /** @description What keeps the campaign from being activated. */
            problems: string[];
        };
        /**
         * @description How a person of a campaign fares: each one in exactly one way.
         * @enum {string}
         */
        Figure: "once" | "skipped" | "refused" | "unconfirmed" | "twice" | "lost" | "again" | "toCome" | "beingSent" | "notKnown";
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
        AssertionName: "neverTwice" | "neverLost" | "booksAgree" | "quoAgrees" | "frozenOrder" | "tenASecond" | "insideWindows" | "workflowsMatch";
        /** @enum {string} */
        Verdict: "kept" | "broken" | "unchecked";
        /** @description One promise, and whether it was kept. */
        Assertion: {
            name: components["schemas"]["AssertionName"];
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
        /** @description The people of a campaign, in figures and in one sentence. */
        ProvenCampaign: {
            /** Format: uuid */
            id: string;
            name: string;
            people: number;
            figures: components["schemas"]["Figures"];
            says: string;
        };
        /** @description What Trickle’s own tables prove of one campaign, all read as they stood at one moment. */
        CampaignProof: {
            campaign: components["schemas"]["ProvenCampaign"];
            verdict: components["schemas"]["Verdict"];
            assertions: components["schemas"]["Assertion"][];
            /** Format: date-time */
            checkedAt: string;
        };
        Clock: {
            /** Format: date-time */
            now: string;
        };
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
        LegacySecret: {
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            /** @description When a delivery was last signed with it, to the minute. */
            lastUsedAt: string | null;
        };
        ContactList: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            state: "filling" | "ready" | "failed";
            /** @description Contacts read: members and left out together. */
            read: number;
            members: number;
            leftOut: number;
            leftOutReasons: {
                reason: string;
                count: number;
            }[];
            problem: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        SendingNumber: {
            id: string;
            phone: string;
            name: string;
            mayTextUs: boolean;
        };
        /** @description Skipped because of earlier communication, or unconfirmed. */
        ReviewText: {
            /** Format: uuid */
            textId: string;
            /** Format: uuid */
            campaignId: string;
            campaignName: string;
            name: string;
            phone: string;
            state: components["schemas"]["TextState"];
            reason: string | null;
            body: string;
            /** Format: date-time */
            changedAt: string;
        };
        /** @description A delivery from Quo that could not be read five times. */
        ReviewEvent: {
            deliveryId: string;
            type: string;
            /** Format: date-time */
            receivedAt: string;
            problem: string | null;
        };
        /** @description A number to which nothing is sent until a person decides. */
        ReviewHold: {
            /** Format: uuid */
            id: string;
            phone: string;
            reason: string;
            /** Format: date-time */
            createdAt: string;
        };
        Me: {
            name: string;
            email: string | null;
            /** @enum {string} */
            role: "owner" | "member" | "viewer";
            hasPassword: boolean;
            /** @description Set when the Quo in use is the sandbox. */
            sandbox: {
                url: string;
            } | null;
            temporalUrl: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
