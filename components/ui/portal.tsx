'use client'

/** Where menus, lists and hints are put: into the modal dialog around them, since what lies outside of it is dead. */
import { createContext, use } from 'react'

const Container = createContext<HTMLElement | null>(null)

export const PortalContainer = Container.Provider

export const usePortalContainer = (): HTMLElement | null => use(Container)
